package main

import "flag"

// soak asks for the long form of the tests that have one, and says how long
// those that only go on and on may last.
var soak = flag.Duration("soak", 0, "run the long form of tests, the load test for so long")
