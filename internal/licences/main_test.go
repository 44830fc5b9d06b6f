package main

import "testing"

func TestClassify(t *testing.T) {
	for text, want := range map[string]string{
		"Copyright 2020\n\nPermission is hereby granted, free of charge,\n to any person obtaining a copy of this software": "MIT",
		"Redistribution and use in source and binary forms, with or without … Neither the name of Google Inc. nor":          "BSD-3-Clause",
		"Redistribution and use in source and binary forms, with or without modification, are permitted":                    "BSD-2-Clause",
		"Apache License\n  Version 2.0, January 2004":                                                                       "Apache-2.0",
		"GNU GENERAL PUBLIC LICENSE Version 3":                                                                              "",
		"This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.":                              "",
		"ODC Open Database License (ODbL)":                                                                                  "",
		"All rights reserved. Do what we tell you.":                                                                         "",
		"": "",
	} {
		if got, err := classify(text); got != want || (err == nil) != (want != "") {
			t.Errorf("%.40q is %q (%v), want %q", text, got, err, want)
		}
	}
}
