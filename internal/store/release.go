package store

// This file owns what becomes of the memory of a closed archive. SQLite's, up to
// 4 MiB of pages for each connection, is the C library's, and glibc keeps what is
// freed: in a pool for each of many threads, none of which shrinks below the
// last piece in use. A server that took up one edition after the other would
// come to hold several times what it uses.

/*
#include <stdlib.h> // tells whether this is glibc
#ifdef __GLIBC__
#include <malloc.h>
#endif

static void giveBack(void) {
#ifdef __GLIBC__
	malloc_trim(0);
#endif
}
*/
import "C"

// giveBack gives the system what C freed and keeps. It takes some milliseconds,
// and does nothing where the C library is another one.
func giveBack() { C.giveBack() }
