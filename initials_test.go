package readout_test

import (
	"testing"

	"github.com/readout-archive/readout"
)

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{
		"Organisation of Islamic Cooperation":                    "OIC",
		"Organisation for Economic Co-operation and Development": "OECD",
		"Asia-Pacific Economic Cooperation":                      "APEC",
		"Inter-Parliamentary Union":                              "IPU",
		"People's Liberation Army (Navy)":                        "PLAN",
		"Ministry of Foreign Affairs":                            "MFA",
		"chief of the army staff":                                "CAS",
		"École nationale d’administration":                       "ÉND",
		"Siemens":                                                "S",
		"":                                                       "",
		" – 20 ":                                                 "",
	} {
		if got := readout.Initials(name); got != want {
			t.Errorf("Initials(%q) = %q, want %q", name, got, want)
		}
	}
}
