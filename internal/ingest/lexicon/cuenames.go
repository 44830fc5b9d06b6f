package lexicon

// This file owns the list of the cues and what cues.tsv calls them.

// The cues, in the order of cueNames.
const (
	CueJourney Cue = iota
	CueVisiting
	CueGuestOf
	CuePlacePreposition
	CueDestination
	CueTownNoun
	CuePlacedNoun
	CueVerbal
	CueSidelines
	CueTookPlace
	CuePlaceAside
	CueSaying
	CueSubjectHosts
	CueObjectHosts
	CueDivisionNoun
	CueLandNoun
	CueBodyNoun
	CueAccompany
	CueHeading
	CueBeforeHeading
	CueAmbiguousMonth
	CueBeforeMonth
	CueRelativeOpening
	CueBackward
	CueForward
	CueBeforeYear
	CueInTime
	CueBound
	CueBeforeOpening
	CueDayAside
	CueEncounterNoun
	CueCameAbout
	CueBesideEncounter
	CueAhead
	CueAgenda
	CueMatterVerb
	CueMatterWord
	CuePointingBack
	CueMonth
	CueWeekday
	CueNoName
	CueGroupAdjective
	CueTwoDo
	CueDaytime
	CueOverWeekend
	CueStreet
	CueMission
	CueOrdinal
	CuePatronymic
	CueThingWord
	CueProgramme
	CueGuestNoun
	CueTurnNoun
	CueStaying
	CueBackThere
	CueVenueOf
	CueInvitation
	CueAndAlso
	CueHostSide
	CueSuccessor
	CueRetired
	CueOccasions
	CueTravelNoun
	CueSeatTown
	CueFriends
	CueBodiesTown
	CueBe
	CueHomeward
	CueDeterminer
	CuePronoun
	CueModal
	CueBeForm
	CueHaveForm
	CueDoForm
	CueNegation
	CuePreposition
	CueUtterance
	CueArrangement
	CueImagining
	CueAdverb
	CueCalendar
	CueDayWord
	CueVagueOffice
	CueThem
	CueDidToo
	CueGaveFor
	CueSeriesNoun
	CueClauseOpener
	CueDoneWithoutMeeting
	CueDenial
	CueSonOf
	CueFieldHead
	CueClaimNoun
	CueTimesOver
	CueSporting
	CueIrregularPast
	CuePointing
	CueTimePreposition
	CuePlays
	CueItinerary
	CueProspect
	CueUndecided
	CueSubordinator
	CueInTheCourse
	CueNoVerb
	CueAttendee
	CueMadeUpOf
	CueDelegationNoun
	CueSeveral
	CueOfTalk
	CueThen
	CueFurther
	CueRegularly
	CueRelativePronoun
	CueShortSurname
	CueOneHolder
	CueSentenceOpener
	CueBeforePlace
	CueBeforePerson
	CueAfterPerson
	CueNoParticle
	CuePlannedTo
	CueWishedTo
	CueUnsure
	CueUpcoming
	CueInList
	CueAirport
	CueTelephone
	CueCredits
	CueBareSide
	CueNotDiscussed
	CueDenying
	CueSeveralTalks
	CueTalksNoun
	CueNoMatter
	CueFurniture
	CuePresence
	CueLandsNoun
	CueShortName
	CueDefinite
	CueIndefinite
	CuePossessive
	CueToldBefore
	CueNewlyTold
	CueSettingPreposition
	CueCircumstance
	CueClauseEnd
	CueComplementOnly
	CueBetweenMembers
	CueNotActing
	CueHeads
	CueCondition
	CuePresentBe
	CueBeforeGerundNoun
	CueBeforeGerund
	CueSided
	CuePictureNote
	CuePictureSide
	CueTownLink
	CueCountedDay
	CueReported
	CueSpeaks
	CueBracketNote
	CueOthersTitles
	CueShortOthersTitles
	CueThisTown
	CueDescribing
	CueBackdrop
	CueBodyWork
	CuePact
	CueGoingAfter
	CueLed
	CueAlong
	CueTheirs
	CuePictureOpener
	CueAirfield
	CueOfWhom
	CueDownFor
	CueSideNoun
	CueFew
	CueNowAlso
	CueOfficePlace
	CueRecalling
	CueFollowedByList
	CueAround
	CueVisitorNoun
	CueAttended
	CueThereToo
	CueTookSeat
	CueErrand
	CuePressNoun
	CueStatementNoun
	CuePremier
	CueBesidePreposition
	CueCompanyNoun
	CueRepresent
	CueOfService
	CueEnRoute
	CueHeadship
	CueDiary
	CueTakingFloor
	CueToldThere
	CueIncluding
	CueCharge
	CueAbstractTalk
	CueAttache
	CueAdviser
	CueMissionStaff
	CueBorderPost
	CueRoad
	CueRounds
	CueTellsMatter
	CueWhenAbout
	CueBygone
	CueSeason
	CueLocalityNoun
	CueContactsNoun
	CueSidesNoun
	CueReturning
	CueAvows
	CueMeetingTown
	CueSpanOfTime
	CuePressStatement
	CueCalledOff
	CueAnotherRound
	CueCredentials
	CueRoundNoun
	CueRoundBody
	CueWorkingPeople
	CueArticleLand
	CueForeignBody
	CueForeignOf
	CuePartOfDay
	CueGlad
	CueChance
	CueSeizing
	CuePosting
	CueGuiding
	CueGuide
	CueTourNoun
	CueDelegationAgain
	CueMembers
	CueOnAgenda
	CueReceivedThing
	CueSidePreposition
	CueAtEncounter
	cueCount
)

// cueNames are the sets' names in cues.tsv.
var cueNames = [cueCount]string{
	CueJourney:            "journey",
	CueVisiting:           "visiting",
	CueGuestOf:            "guest-of",
	CuePlacePreposition:   "place-preposition",
	CueDestination:        "destination",
	CueTownNoun:           "town-noun",
	CuePlacedNoun:         "placed-noun",
	CueVerbal:             "verbal",
	CueSidelines:          "sidelines",
	CueTookPlace:          "took-place",
	CuePlaceAside:         "place-aside",
	CueSaying:             "saying",
	CueSubjectHosts:       "subject-hosts",
	CueObjectHosts:        "object-hosts",
	CueDivisionNoun:       "division-noun",
	CueLandNoun:           "land-noun",
	CueBodyNoun:           "body-noun",
	CueAccompany:          "accompany",
	CueHeading:            "heading",
	CueBeforeHeading:      "before-heading",
	CueAmbiguousMonth:     "ambiguous-month",
	CueBeforeMonth:        "before-month",
	CueRelativeOpening:    "relative-opening",
	CueBackward:           "backward",
	CueForward:            "forward",
	CueBeforeYear:         "before-year",
	CueInTime:             "in-time",
	CueBound:              "bound",
	CueBeforeOpening:      "before-opening",
	CueDayAside:           "day-aside",
	CueEncounterNoun:      "encounter-noun",
	CueCameAbout:          "came-about",
	CueBesideEncounter:    "beside-encounter",
	CueMatterVerb:         "matter-verb",
	CueMatterWord:         "matter-word",
	CueAgenda:             "agenda",
	CueAhead:              "ahead",
	CuePointingBack:       "pointing-back",
	CueMonth:              "month",
	CueWeekday:            "weekday",
	CueNoName:             "no-name",
	CueGroupAdjective:     "group-adjective",
	CueTwoDo:              "two-do",
	CueDaytime:            "daytime",
	CueOverWeekend:        "over-weekend",
	CueStreet:             "street",
	CueMission:            "mission",
	CueOrdinal:            "ordinal",
	CuePatronymic:         "patronymic",
	CueThingWord:          "thing-word",
	CueProgramme:          "programme",
	CueGuestNoun:          "guest-noun",
	CueTurnNoun:           "turn-noun",
	CueStaying:            "staying",
	CueBackThere:          "back-there",
	CueVenueOf:            "venue-of",
	CueInvitation:         "invitation",
	CueAndAlso:            "and-also",
	CueHostSide:           "host-side",
	CueSuccessor:          "successor",
	CueRetired:            "retired",
	CueOccasions:          "occasions",
	CueTravelNoun:         "travel-noun",
	CueSeatTown:           "seat-town",
	CueFriends:            "friends",
	CueBodiesTown:         "bodies-town",
	CueBe:                 "be",
	CueHomeward:           "homeward",
	CueDeterminer:         "determiner",
	CuePronoun:            "pronoun",
	CueModal:              "modal",
	CueBeForm:             "be-form",
	CueHaveForm:           "have-form",
	CueDoForm:             "do-form",
	CueNegation:           "negation",
	CuePreposition:        "preposition",
	CueUtterance:          "utterance",
	CueArrangement:        "arrangement",
	CueImagining:          "imagining",
	CueAdverb:             "adverb",
	CueCalendar:           "calendar",
	CueDayWord:            "day-word",
	CueVagueOffice:        "vague-office",
	CueThem:               "them",
	CueDidToo:             "did-too",
	CueGaveFor:            "gave-for",
	CueSeriesNoun:         "series-noun",
	CueClauseOpener:       "clause-opener",
	CueDoneWithoutMeeting: "done-without-meeting",
	CueSonOf:              "son-of",
	CueFieldHead:          "field-head",
	CueDenial:             "denial",
	CueClaimNoun:          "claim-noun",
	CueTimesOver:          "times-over",
	CueSporting:           "sporting",
	CueIrregularPast:      "irregular-past",
	CuePointing:           "pointing",
	CueTimePreposition:    "time-preposition",
	CuePlays:              "plays",
	CueItinerary:          "itinerary",
	CueProspect:           "prospect",
	CueUndecided:          "undecided",
	CueSubordinator:       "subordinator",
	CueInTheCourse:        "in-the-course",
	CueNoVerb:             "no-verb",
	CueAttendee:           "attendee",
	CueMadeUpOf:           "made-up-of",
	CueDelegationNoun:     "delegation-noun",
	CueSeveral:            "several",
	CueOfTalk:             "of-talk",
	CueThen:               "then",
	CueFurther:            "further",
	CueRegularly:          "regularly",
	CueRelativePronoun:    "relative-pronoun",
	CueShortSurname:       "short-surname",
	CueOneHolder:          "one-holder",
	CueSentenceOpener:     "sentence-opener",
	CueBeforePlace:        "before-place",
	CueBeforePerson:       "before-person",
	CueAfterPerson:        "after-person",
	CueNoParticle:         "no-particle",
	CuePlannedTo:          "planned-to",
	CueWishedTo:           "wished-to",
	CueUnsure:             "unsure",
	CueUpcoming:           "upcoming",
	CueInList:             "in-list",
	CueAirport:            "airport",
	CueTelephone:          "telephone",
	CueCredits:            "credits",
	CueBareSide:           "bare-side",
	CueNotDiscussed:       "not-discussed",
	CueDenying:            "denying",
	CueSeveralTalks:       "several-talks",
	CueTalksNoun:          "talks-noun",
	CueNoMatter:           "no-matter",
	CueFurniture:          "furniture",
	CuePresence:           "presence",
	CueLandsNoun:          "lands-noun",
	CueShortName:          "short-name",
	CueDefinite:           "definite",
	CueIndefinite:         "indefinite",
	CuePossessive:         "possessive",
	CueToldBefore:         "told-before",
	CueNewlyTold:          "newly-told",
	CueSettingPreposition: "setting-preposition",
	CueCircumstance:       "circumstance",
	CueClauseEnd:          "clause-end",
	CueComplementOnly:     "complement-only",
	CueBetweenMembers:     "between-members",
	CueNotActing:          "not-acting",
	CueHeads:              "heads",
	CueCondition:          "condition",
	CuePresentBe:          "present-be",
	CueBeforeGerundNoun:   "before-gerund-noun",
	CueBeforeGerund:       "before-gerund",
	CueSided:              "sided",
	CuePictureNote:        "picture-note",
	CuePictureSide:        "picture-side",
	CueTownLink:           "town-link",
	CueCountedDay:         "counted-day",
	CueReported:           "reported",
	CueSpeaks:             "speaks",
	CueBracketNote:        "bracket-note",
	CueOthersTitles:       "others-titles",
	CueShortOthersTitles:  "short-others-titles",
	CueThisTown:           "this-town",
	CueDescribing:         "describing",
	CueBackdrop:           "backdrop",
	CueBodyWork:           "body-work",
	CuePact:               "pact",
	CueGoingAfter:         "going-after",
	CueLed:                "led",
	CueAlong:              "along",
	CueTheirs:             "theirs",
	CuePictureOpener:      "picture-opener",
	CueAirfield:           "airfield",
	CueOfWhom:             "of-whom",
	CueDownFor:            "down-for",
	CueSideNoun:           "side-noun",
	CueFew:                "few",
	CueNowAlso:            "now-also",
	CueOfficePlace:        "office-place",
	CueRecalling:          "recalling",
	CueFollowedByList:     "followed-by-list",
	CueAround:             "around",
	CueVisitorNoun:        "visitor-noun",
	CueAttended:           "attended",
	CueThereToo:           "there-too",
	CueTookSeat:           "took-seat",
	CueErrand:             "errand",
	CuePressNoun:          "press-noun",
	CueStatementNoun:      "statement-noun",
	CuePremier:            "premier",
	CueBesidePreposition:  "beside-preposition",
	CueCompanyNoun:        "company-noun",
	CueRepresent:          "represent",
	CueOfService:          "of-service",
	CueEnRoute:            "en-route",
	CueHeadship:           "headship",
	CueDiary:              "diary",
	CueTakingFloor:        "taking-floor",
	CueToldThere:          "told-there",
	CueIncluding:          "including",
	CueCharge:             "charge",
	CueAbstractTalk:       "abstract-talk",
	CueAttache:            "attache",
	CueAdviser:            "adviser",
	CueMissionStaff:       "mission-staff",
	CueBorderPost:         "border-post",
	CueRoad:               "road",
	CueRounds:             "rounds",
	CueTellsMatter:        "tells-matter",
	CueWhenAbout:          "when-about",
	CueBygone:             "bygone",
	CueSeason:             "season",
	CueLocalityNoun:       "locality-noun",
	CueContactsNoun:       "contacts-noun",
	CueSidesNoun:          "sides-noun",
	CueReturning:          "returning",
	CueAvows:              "avows",
	CueMeetingTown:        "meeting-town",
	CueSpanOfTime:         "span-of-time",
	CuePressStatement:     "press-statement",
	CueCalledOff:          "called-off",
	CueAnotherRound:       "another-round",
	CueCredentials:        "credentials",
	CueRoundNoun:          "round-noun",
	CueRoundBody:          "round-body",
	CueWorkingPeople:      "working-people",
	CueArticleLand:        "article-land",
	CueForeignBody:        "foreign-body",
	CueForeignOf:          "foreign-of",
	CuePartOfDay:          "part-of-day",
	CueGlad:               "glad",
	CueChance:             "chance",
	CueSeizing:            "seizing",
	CuePosting:            "posting",
	CueGuiding:            "guiding",
	CueGuide:              "guide",
	CueTourNoun:           "tour-noun",
	CueReceivedThing:      "received-thing",
	CueOnAgenda:           "on-agenda",
	CueMembers:            "members",
	CueDelegationAgain:    "delegation-again",
	CueSidePreposition:    "side-preposition",
	CueAtEncounter:        "at-encounter",
}
