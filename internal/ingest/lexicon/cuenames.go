// Code generated from cues.tsv by tools/vocabulary/cues. DO NOT EDIT.

package lexicon

const (
	// The closed classes of English, and what a token is at first sight.

	CueTownNoun       Cue = iota // that a town's name follows
	CuePartKind                  // what stands behind the name of a part of a country: "Kilifi County"
	CueDivisionNoun              // a part of a country
	CueMonth                     // the months
	CueWeekday                   // the days of the week
	CueNoName                    // what no name holds, though a sentence's start or a headline prints it with a capital
	CueStreet                    // abbreviations inside an address, which end no sentence
	CueDeterminer                // that a noun is opened
	CuePronoun                   // that they stand for somebody named
	CueModal                     // the mood of the verb behind them
	CueBeForm                    // forms of "to be"
	CueHaveForm                  // forms of "to have"
	CueDoForm                    // forms of "to do"
	CueNegation                  // that the verb is denied
	CuePreposition               // that a complement begins
	CueUtterance                 // that somebody is quoted
	CueAdverb                    // that they stand inside a verb group and change nothing
	CueCalendar                  // days, months and units of time
	CueDayWord                   // what stands around a day: "on the 5th of"
	CueOneHolder                 // heads of offices that one person holds
	CueSentenceOpener            // that a capital on them opens a sentence
	CueDefinite                  // that the noun behind them is a known one
	CueIndefinite                // that the noun behind them is a new one
	CuePossessive                // that the noun behind them is somebody's
	CueStyle                     // that it is how a sovereign, a dignitary or an envoy is styled, and may stand for his name: "His Highness"

	// What stands around expressions of time.

	CueAmbiguousMonth  // names of months and days that are other words as well
	CueBeforeMonth     // that such a word is a month
	CueRelativeOpening // that a word of time counted from another day may start
	CueBackward        // a unit of time before this one
	CueForward         // a unit of time after this one
	CueBeforeYear      // that a bare year is a date
	CueInTime          // that a bare month or year says when
	CueEncounterNoun   // an encounter spoken of again
	CueDaytime         // parts of a day: "the same evening"
	CueOverWeekend     // that "the weekend" behind them says when
	CueItinerary       // a plan of encounters
	CueClauseEnd       // that another clause begins, so that a list before them is over
	CueCountedDay      // that "the" before them may open a day counted from another
	CueUncounted       // that nobody counts the days behind them: "several days ago"
	CueClosingDay      // that "day" behind them is the last of a visit
	CueYearPart        // a part of a year behind which "of" names it: "the first quarter of 2019"
	CueLetterMonth     // the month of a day in letters: "the 10th inst."; those before and after are backward and forward too

	// What tells sentences, datelines and the lines around the prose.

	CueFurniture         // that a line opened by them is of the site and not of the article
	CuePictureNote       // that a bracket opened by them is a picture's
	CuePictureSide       // where a person stands in a picture: "(left)"
	CueTownLink          // what joins the words of a town in a dateline: "Dar es Salaam"
	CueBracketNote       // that a line in brackets opened by them is of the site
	CueOthersTitles      // that the lines behind theirs are other articles' titles
	CueShortOthersTitles // that the lines behind theirs are other articles' titles when theirs is short
	CuePictureOpener     // that a line opened by them is a picture's

	// What stands around names, offices and bodies.

	CueSaying           // that somebody spoke where the place behind them is
	CueLandNoun         // the country spoken of before: "the nation's president"
	CueBodyNoun         // the organisation spoken of before: "the body's chief"
	CueFirmKind         // what kind of body was named before it, as "party" and "company" do too: "the head of Nordvind, the Norwegian oil producer, X"
	CueMinistryNoun     // whose head is a minister: "the head of the Foreign Ministry"
	CueAccount          // what a guest is given on a round of a place: "was given an account of the works"
	CueHouseBody        // of members of a house of parliament: "the president of the Foreign Affairs Committee"
	CueHeading          // that the head of a delegation follows
	CueGroupAdjective   // what may stand before people without a name: "senior officials"
	CueTwoDo            // what shows that "the two" before it are people
	CueMission          // that an office is one abroad: the country behind "in" is the host
	CuePatronymic       // that a name closes with them: whose son or daughter
	CueThingWord        // that a run of capitalised words names a thing, a place, an event or a body, and no person
	CueAndAlso          // what may stand between two members of a list
	CueSuccessor        // who held or will hold the office of the person named before
	CueSucceeds         // that somebody takes over another's office: "Y, who succeeds X"
	CueInexact          // that the number behind them is not told exactly: "less than a month after"
	CueRetired          // that the rank behind it was held once
	CueFriends          // that a group of a parliament is there for the country named before it
	CueOfHouses         // that the group behind it is one of members of parliaments: "the Japan-Estonia parliamentary league"
	CueHouseGroup       // what members of parliament form for the ties with another country
	CueAffairs          // that an organisation before them is what a body of a state deals with: "the EU Affairs Committee"
	CueArrangement      // that "to meet" behind "is" and them is planned
	CueThem             // that persons are meant who are no subject
	CueSonOf            // that a father's name follows, so that a given name stands before them
	CueFieldHead        // that the field of an office ends, and no name begins
	CueShortSurname     // function words that are surnames of East Asia as well
	CueSurnameToo       // words of houses, bodies and matters that are surnames behind a given name: "Peter Hall"
	CueBeforePlace      // that the capitals behind them are a place or a thing
	CueBeforePerson     // that the capitals behind them are a person
	CueAfterPerson      // that the capitals before them are a person
	CueNoParticle       // particles of names that are function words as well
	CueLandsNoun        // that several countries' officials follow: "the five countries' ministers"
	CueLeadPlace        // where who leads others is: "with X at its head", "at the helm"
	CueWrittenRank      // ranks in small letters, which are one between a nationality and a name: "the Turkish general X"
	CueShortName        // function words that are also parts of names when a capital opens them inside one
	CueHeads            // that "who" before them holds an office: "who heads the Unit"
	CueBeforeGerundNoun // that "meeting" behind them is a verb when somebody follows
	CueBeforeGerund     // that "meeting" behind them is a verb when somebody, or "with", follows
	CueSided            // adjectives that also stand for an encounter: "held a bilateral"
	CueSpeaks           // that the name before them is a person who speaks
	CueTheirs           // that the person or encounter behind them is that of somebody spoken of before
	CueOfWhom           // that a clause about the person before the comma begins
	CueFew              // nouns in the singular that mean several people
	CueNowAlso          // what may stand between "who is" and an office
	CueOfficePlace      // where somebody is called at: "dropped by X's office"
	CueStatementNoun    // behind "following": that its author speaks in the first person
	CuePremier          // that an office heads a government, of a country or of a part of one
	CueCompanyNoun      // that the name of a company follows: "the Swedish utility"
	CueBodysPeople      // people of a body, behind which "of" or "from" names it
	CueFirmsPeople      // people of a firm, whose name stands before or behind them: "Nordkraft executives"
	CueBodyOfPeople     // what "members" behind it sit in: "board members"
	CueOfService        // a branch of service behind a rank: "Colonel General of customs service"
	CueCharge           // of what a minister is told to have, behind "with" or "without"
	CueArticleLand      // of a country that an article may stand before: the words behind another with an article are of a body's name
	CueForeignBody      // that a body is named in a Romance language: "Banco de la República"
	CueForeignOf        // between the words of such a name
	CueMembers          // of a body, behind which those may be named who sit in it
	CueHeadNoun         // what the head of a delegation is called: "head of the delegation"
	CueBodyEnd          // that a name that ends with them is a body's of no state: "Plan International"
	CueStateSchool      // that a school or an institute of the name may be the state's own: "National Defence University"
	CueOwnInLand        // last words of schools and banks that are their own even where a country's name opens theirs: "Korea Development Bank"
	CueOfLand           // last words of firms that are the state's where its name opens theirs: "Qatar Investment Authority"
	CueOpensBody        // behind which "of" or "for" goes on with a body's name: "Institute for Security Studies"
	CueManyLandsBody    // last words of bodies that several countries have where a part of the world opens the name: "Nordic Gene Commission"
	CueStateAdjective   // that an office behind them is the state's and no firm's: "Presidential peace adviser"
	CueDeskNoun         // that an organisation before them is what a ministry deals with: "the UN department"
	CueTakesPost        // that "as" behind them says what office somebody holds: "who took up her post as Resident Representative"
	CueGivenToo         // titles of rulers that are given names before a family name with "al": "Sultan al-Dhaheri"

	// What tells who is who, and for whom somebody speaks.

	CueVisiting         // that the country behind them is visited, without a preposition
	CueGuestOf          // that a person is a guest in the country behind them
	CueSubjectHosts     // that the subject receives
	CueAccompany        // behind which "by" names those who came with the subject
	CueBeforeHeading    // what may stand between a delegation and them
	CueGuestNoun        // that several were received
	CueHostSide         // whose side is that of the article's own country
	CueContrast         // that the clause behind them tells of somebody else
	CueBe               // forms of to be
	CueVagueOffice      // heads that stand for any office
	CueCredits          // that an agency or paper before them is credited
	CueDescribing       // that a clause which describes the words before it begins
	CueAttended         // that those named with them took part in what was others' encounter
	CueRepresent        // that somebody speaks for the side behind them: "will head the Turkish delegation"
	CueAttache          // an officer of a mission, of whatever rank
	CueAdviser          // an officer of a mission, when military
	CueDrewIn           // that a meeting had these people at it: "it also involved the minister"
	CueMissionStaff     // an office of a mission below the envoy
	CueChairVerb        // what somebody does as well as what he is: "to co-chair the session"
	CueCochairs         // that of two named behind it each is of another side
	CueLeadsSide        // that of two named behind it each leads one of the delegations, sides or teams named beside
	CueMissionDesk      // what a secretary, a counsellor or an officer of a mission is called by
	CueMissionPart      // the part of a mission of which somebody is the head
	CueReturning        // behind which "to" names the town that somebody comes from
	CueAvows            // that somebody speaks for the country behind them: "affirmed Bahrain's keenness", "said that Kenya"
	CuePaper            // that the country in a line of few words belongs to the name of who publishes it: "Zambia Daily Mail", "Times of Malta"
	CueMeetingTown      // the last word of a town where officials of all countries meet: a dateline from there tells less of home
	CueDelegationAgain  // that a sentence goes on with the delegation told before: "It included X"
	CueSidePreposition  // that the side is named behind them for which people were there
	CueTours            // that a firm or its works follow
	CueWorks            // what a firm has, beside its name: "the Nordvind plant", "the headquarters of Nordvind"
	CueRunsWorks        // the last words of offices of those who run a firm or its works: "Director General", "plant manager"
	CueBodyExpert       // the last words of offices of experts whom bodies send: "lead economist"
	CueBodyProgramme    // what those are in charge of whom bodies send: "programme officer", "team lead"
	CueDelegate         // last words of offices that a state has for its work in an organisation: "G20 Sherpa"
	CueHasCommissioners // that an organisation whose name opens with them has commissioners

	// What tells of encounters, their sides and those who took part.

	CueVerbal             // that a place behind them belongs to what happened and not to the word itself
	CueTookPlace          // that a sentence says of an encounter where it was
	CueBesideEncounter    // that another encounter is only what this one stood beside
	CueAhead              // that a sentence tells of what is to come
	CueMatterVerb         // that a place behind them is one of what was talked about
	CueSaidTo             // behind which "to" names to whom one said something
	CueOrdinal            // which of several encounters or guests it was
	CueProgramme          // what somebody has set to do on a journey or a day
	CueAwaits             // that a sentence in the present sets the scene of an encounter to come
	CueTops               // verbs of such a sentence
	CueTurnNoun           // the next of those whom somebody met, or the encounter with him
	CueVenueOf            // that the town before them is where it was
	CueOccasions          // that several encounters were, where "talks" may be of one
	CueTravelNoun         // what somebody is on who is not at home
	CueHomeward           // that a journey leads home and not to an encounter
	CueStage              // that the town behind "is" is one of a journey: "Her first stop is Riga"
	CueEvent              // that people attend, and meet beside it
	CueEventLink          // what may stand between an event and its place
	CueAttending          // that somebody is at the event behind them
	CueBrings             // that somebody behind them goes where "to" tells: "Talks brought X to Riga"
	CueImagining          // that "to meet" behind them is only wished for or possible
	CueDidToo             // that "as" before them adds who took part: "as did X"
	CueGaveFor            // that "for" behind them names whom something was done for
	CueSeriesNoun         // that several encounters are told of
	CueClauseOpener       // that a clause of its own begins
	CueDoneWithoutMeeting // what two may have done without having met
	CueDenial             // that what they govern did not take place
	CueUntrue             // what a claim is called that is denied
	CueWilling            // that "would" before them is an offer and no plan
	CueClaimNoun          // what is denied
	CueHearsay            // that what stands behind them is what others say
	CueOutlet             // that what they say is what others say
	CueCalling            // what a claim is said to be: "called the reports a fabrication"
	CueSupposing          // what the reader is bidden to do where nothing is told
	CueContest            // what those who face each other are in as rivals
	CueTimesOver          // that something happened more than once: "many times", "on several occasions"
	CueSporting           // that teams and not officials met
	CueIrregularPast      // past forms that do not end in -ed
	CuePointing           // that what stands behind them was named before
	CueTimePreposition    // that a time stands behind them
	CuePlays              // that "host to" behind them names a guest
	CueProspect           // that the encounter behind them has not been agreed
	CueTrainer            // the last words of what one is called who meets others in a match
	CueMetThing           // what is met that is nobody
	CueInterviewer        // that whom they name was there to ask questions and to report
	CueBroadcast          // in what a host asks questions
	CueKeptOf             // what is visited that was kept or made of somebody: "visited the grave of Y"
	CueOpenMatter         // that "of" or "for" behind them names an encounter that is still to be agreed when it is told as any: "the date of a meeting"
	CueSetsOut            // of somebody in the present: that his journey is still to come
	CueNeedOf             // that "of", "for", "to" or "on" right behind them names an encounter that has not been agreed: "is open to talks"
	CueUseOf              // that "in" behind them names an encounter that has not been agreed: "sees no point in talks"
	CueUndecided          // that "no" before them leaves an encounter open
	CueSubordinator       // that the main clause follows
	CueInTheCourse        // that an encounter told before is spoken of: "during the talks"
	CueNoVerb             // that no verb of the subject before them follows
	CueAttendee           // that a sentence opened by them lists who took part
	CueMadeUpOf           // that the members of a delegation follow
	CueDelegationNoun     // people who come together
	CueSeveral            // that more than one is meant
	CueOfTalk             // that those behind "of" talk: "the agenda of X and Y"
	CueThen               // that a further encounter follows
	CueTwoAlone           // that two met alone: of several with whom somebody spoke so, each was met apart
	CuePartingAside       // what opens words between commas behind "and" that part a further counterpart from the one before: "X and, over dinner, Y"
	CueComprising         // that those behind it are the members of the delegation before it
	CueFurther            // that an encounter is one more of the same visit
	CueMovingOn           // that somebody moved: before "on to" a further encounter follows, "who went on to see Y"; before a house, whom he saw there, "drove to the home of Y"
	CueStandingBetween    // that what stands between two people is no talk of theirs: "the dispute between X and Y"
	CueServing            // last in an office, that "to" behind it names whom its holder serves: "special adviser to the UN Secretary-General", no envoy sent there
	CueRegularly          // that no one encounter is meant
	CueRelativePronoun    // that a clause about the word before begins
	CuePlannedTo          // that "to meet" behind them is planned
	CueWishedTo           // that "to meet" behind them is wished for or possible
	CueUnsure             // that the encounter behind them may not come
	CueHangs              // behind which "in the balance" or "in doubt" says that an encounter may not be
	CueGetsGoing          // verbs whose subject is talks that are to begin: "talks open in Oslo on Friday"
	CueUpcoming           // that the encounter behind them is still to come
	CueInList             // what may stand between the names of a list
	CueAirport            // that a welcome is one on arrival
	CueTelephone          // that an article tells of a telephone call
	CueSeveralTalks       // that several encounters are spoken of: "all three talks"
	CueTalksNoun          // encounters, of which several are spoken of
	CuePresence           // that the people behind "were" took part: "Seated around the table were"
	CueToldBefore         // that the encounter behind them was told before
	CueNewlyTold          // that the encounter behind them was not told before
	CueSettingPreposition // that a new encounter is what the clause happened in: "in a meeting"
	CueCircumstance       // that the country behind them is a place or an attribute and no party
	CueComplementOnly     // that who stands behind them is not the subject of a later verb
	CueBetweenMembers     // what may stand beside the conjunction between two members of a list
	CueNotActing          // that who stands behind them does not act
	CueCondition          // that a clause is only supposed
	CuePresentBe          // forms of "to be" in the present
	CueReported           // that "that" behind them opens what somebody said
	CueLed                // behind which "by" names who leads a delegation
	CueAlong              // that "with" behind them names who came too
	CueAirfield           // behind "air" or "technical": where guests land
	CueDownFor            // that "for" behind them names what is planned
	CueSideNoun           // those who come for one of the parties
	CueRecalling          // that the sentence they open tells of an encounter of the past
	CueFollowedByList     // that "the following" before them opens a list of those who were met
	CueAround             // that somebody is shown a place: "walked X through"
	CueRoyalTitle         // who is of a royal house: "King X and Queen Y of Norway"
	CueHostNoun           // what one who received another is called: "his host was Y"
	CueHouseCommittee     // bodies of a parliament, which meet those of another
	CueOneMind            // that "were of" before it says that two agreed: "were of one mind"
	CueOpensOrCloses      // what opens or closes a day or a visit: "starts the week with Y"
	CueVisitorNoun        // one who was received: "X was the first visitor of Y"
	CueThereToo           // behind "was in the", "was on", "was": that somebody took part too
	CueTookSeat           // that somebody took his place among others: "sat between them"
	CueErrand             // what somebody calls on another to do himself: "called on X to say goodbye"
	CuePressNoun          // those to whom somebody may speak by telephone as a source
	CueBesidePreposition  // that somebody was there with whoever is named behind them
	CueEnRoute            // that somebody is still on the way: "on his way to Oslo to meet"
	CueHeadship           // that "of" behind them names who headed an encounter
	CueJoint              // that a commission or dialogue is of the parties together
	CueDiary              // what somebody has set to do, in the headline of a list of it
	CueSpeakingTo         // that whoever a sentence names behind them, before a comma, was spoken to
	CueTakingFloor        // that who opens a sentence with them took the floor at an encounter
	CueRemarks            // what somebody says at an encounter: "in her remarks, X"
	CueToldThere          // that who does it where people met was there
	CueIncluding          // that some of those spoken of are named behind them
	CueAbstractTalk       // that no one encounter is meant when no article stands before them: "in consultation with"
	CueRounds             // behind "will" or "will be": that a visit ends or goes on with the encounter behind "by", "with", "in"
	CueContactsNoun       // that have come about over the years, behind them "have"
	CueSidesNoun          // several sides at one table
	CueSpanOfTime         // how long or when: "for three hours"
	CueHours              // as much of a day as one gives to somebody whom he meets: "gave half an hour to", "made time for"
	CueNamedPlace         // that a ruler's name behind them is that of a place: "Port Sultan Qaboos"
	CueConfirming         // that "that" behind them opens what somebody did or did not confirm
	CueProposal           // that "that" behind them opens what has not come about: "the proposal that the ministers meet"
	CueStateHouse         // houses of a state in which its people meet those who come: "talks with Y were held at the Ministry of Energy"
	CueActingBody         // bodies of a state that act for their country: "talks between the Colombian government and the rebels"
	CueResiding           // that an envoy has his seat where the place behind them is: "the ambassador of Peru, based in Stockholm, Luis Soto"
	CuePostNoun           // what an envoy has in a place behind "with": "with residence in Tashkent"
	CueEnjoining          // that "to meet" behind who follows them is only what that person shall do: "urged the ministry to meet Y"
	CueTable              // at which those who meet sit: "across the table was"
	CueOpposite           // that whoever is named behind them sat on the other side
	CueCalledOff          // what may be called off, besides what has a word of its own for an encounter or a visit
	CueAnotherRound       // which of several rounds of talks
	CueCredentials        // papers that somebody brings in person
	CueRoundNoun          // what comes round again between the same parties
	CueRoundBody          // whose rounds or sessions are those of the parties
	CueWorkingPeople      // who goes on with the work for the parties
	CuePartOfDay          // that one met in the course of a day is parted from the next: "X in the morning and Y in the afternoon"
	CueGlad               // that who was so "to meet" somebody met him
	CueChance             // that who had or took it "to meet" somebody, or "of meeting" him, did
	CueSeizing            // that a chance behind them was taken
	CuePosting            // that somebody is quoted with what he put on a page of his own
	CueGuiding            // that "who" before them was the host of a round
	CueGuide              // what the host of a round is called
	CueTourNoun           // a round of a place on which somebody is taken
	CueOnAgenda           // that "not on" or "not in" before them says that nothing is arranged
	CueReceivedThing      // that a thing was received and not whom "of" names behind it: "the credentials of Y"
	CueAwardThing         // what is handed out at a ceremony
	CueSentFeeling        // what is conveyed from afar
	CueCeremonialAct      // what is presided over and is no meeting
	CueAtEncounter        // that an encounter told before is named behind them
	CueOwnPeople          // behind "X and his": that they are of his own side
	CueEnded              // that what goes on is brought to its end: "the talks would be concluded at the earliest"
	CueSharedPlace        // what people sit around or under together: "under one roof"
	CueIncludes           // that a programme has what follows in it
	CueHonour             // that a meal or reception is given for somebody: "in honour of"
	CueTold               // that somebody tells others something: "told reporters"
	CueCrowded            // that a programme has many meetings in it
	CueSameRoom           // that people who are named together were where they could talk
	CueFromAfar           // that two who are named in one sentence may have had to do with one another from afar, or not at all
	CueSpanOfTalk         // how long somebody was with another: "after an hour in Riga with Y"
	CueCloseness          // how two are together where nobody hears them: "an hour behind closed doors with Y"
	CueFallsTo            // behind which "to" names whose task it is to receive somebody: "It fell to X to greet Y"
	CueOtherPast          // past forms that do not end in -ed, besides those by which two do something together: behind the one who is the subject
	CueComingOut          // verbs behind which "from", "out of" or "into" names the house of whoever was met there: "emerged from the office of Y"
	CueStayedAt           // verbs behind which "at" or "in" names the house of whoever was met there: "spent the evening at the home of Y"
	CueToOneSide          // behind somebody: that another took him out of the crowd to speak to him: "pulled Y aside"
	CueTookAside          // behind which somebody stands before "aside"
	CueHostOrGuest        // behind "his", "her": that who is named with them received him or was received by him
	CueFare               // behind "over": what people share who talk: "over waffles", "over a bowl of soup"
	CueAthlete            // right before a name: that who bears it meets others in a match

	// What ties a day to an encounter.

	CueBound          // that a day is the end of a span, not the day of the encounter
	CueBeforeOpening  // what may stand before a word of time that opens a sentence
	CueDayAside       // that a day behind them is of something else
	CueLeadsOn        // behind a day: that it is that of the encounter told next: "reached on Monday at a meeting"
	CueOneDay         // that the journey behind them is over on the day it began
	CueCameAbout      // that a sentence says of an encounter when it was
	CueAgenda         // what somebody has set to do on a day
	CuePointingBack   // that a sentence goes on from the one before
	CueReporting      // that an encounter was reported on the day behind them
	CuePressStatement // what words to the press are given in, on a day of their own

	// What ties a place to an encounter.

	CueJourney          // of a country behind "to" or "in" that somebody goes there
	CuePlacePreposition // that a place may follow
	CueDestination      // that the place behind them is one of a journey
	CuePlacedNoun       // that a town may stand before them: "the Geneva talks"
	CueSidelines        // that the parties met beside an event
	CuePlaceAside       // that a place behind them is not where the encounter was
	CueObjectHosts      // that the object receives
	CueMatterWord       // that a gathering behind them is one that was talked about
	CueStaying          // that "in" behind them tells where somebody is
	CueBackThere        // what may stand between being and "in"
	CueInvitation       // that a visit is only wished for
	CueSeatTown         // that a town is one where the world meets and hardly any official is at home
	CueBodiesTown       // that organisations have their seats in a town
	CueThisTown         // that "city" behind them is the dateline's
	CueBorderPost       // behind "border": that the name before is where it is crossed
	CueBaseKind         // that the word before them is the place of a base: "Muskö Naval Base"
	CueCheckpoint       // where a border is crossed, without that word: "at the Guliston checkpoint"
	CueRoad             // that the words before them are no town: "Bay Street"
	CueTellsMatter      // verbs of talks behind which a place farther off is of what was talked about: "took up the opening of a mission in Sarajevo"
	CueWhenAbout        // what may stand between a place and its day: "held in Dakar at the end of January"
	CueBygone           // that a visit or encounter behind them was before: "his recent visit to"
	CueLocalityNoun     // behind which "of" names a place that no list may have: "the village of X"
	CueLeft             // that the place behind it was left

	// What tells of the matter of talks.

	CueBareSide     // that one of those who met, or both, do something
	CueNotDiscussed // that "not" before them says what was not talked about
	CueEventNoun    // that a sentence which opens with them tells of an event, and of an encounter only where it was one
	CueDenying      // that what follows was not so
	CueUndenying    // that what "not" denies behind it was done: "did not fail to raise"
	CueNoMatter     // that what stands behind "on", "over" or "about" says when, where or how one met, and not of what was spoken
	CueBackdrop     // that what stands behind them is how things came about, and not what was talked about
	CueBodyWork     // that what stands behind them is worked in, when it is a body of several countries
	CueLender       // bodies of several countries that lend: their name tells of money, not of work in them
	CuePact         // that a name ending so is of something agreed or planned, which may be talked about as any matter is
	CueNamedWork    // that a name ending so is of a building, a line or a site, which may be talked about as any matter is
	CueSpokesman    // in an office, that who holds it tells what others did: "presidential spokesman", "press secretary"
	CueGoesRound    // that "the round of" behind them is of those whom one sees one by one
	CueGoingAfter   // that "after" behind them is of no time
	CueMissive      // what somebody sends to somebody else by another's hand
	CueBringing     // that who stands before them, or behind "by", brings what somebody else has sent
	CueDesk         // parts of a ministry that are for a country: "the China desk", "the Department of Asia"
	CueFarewell     // what somebody bids to whom he takes leave of
	CueComesTo      // what somebody goes somewhere to do to another: "was in the Kremlin to ask Y"
	CueInDoubt      // what something is in that may not come about: "the talks are in doubt", "hang in the balance"
	CueRunsBody     // who is at the head of a body, by another word than that of the office: "the World Bank chief"
	CuePartOfTown   // words before a town's name that tell a part of it or what it is like: "in central Quito"
	CueWills        // of a country before them: that it has a will of its own and is one of those that meet
	CueComing       // behind which "from" names the country of who is met: "who had flown in from Copenhagen"
	CueOfTwo        // that "the" before them names one of two persons told before
	CueCourseOf     // that "of" behind it names talks that go on, not one encounter: "the course of the negotiations"
	CueLapse        // that the hours before them only part two things: "an hour later", "two hours north"; before "of", how something lies to a town
	CueWorldTown    // the last word of a town that stands for no country of those who come from there: "her colleague from Brussels"
	CueExpatriates  // that people of a country live in others: "Minister of Foreign Affairs and Egyptian Expatriates"
	CueFirmsHead    // the last words of offices that firms have and towns have not
	CueAskingIn     // that whoever is named behind them was brought "into his office"
	CueLayingBefore // that a matter was brought "before" somebody in person
	cueCount
)

// cueNames are the sets' names in cues.tsv.
var cueNames = [cueCount]string{
	CueTownNoun:           "town-noun",
	CuePartKind:           "part-kind",
	CueDivisionNoun:       "division-noun",
	CueMonth:              "month",
	CueWeekday:            "weekday",
	CueNoName:             "no-name",
	CueStreet:             "street",
	CueDeterminer:         "determiner",
	CuePronoun:            "pronoun",
	CueModal:              "modal",
	CueBeForm:             "be-form",
	CueHaveForm:           "have-form",
	CueDoForm:             "do-form",
	CueNegation:           "negation",
	CuePreposition:        "preposition",
	CueUtterance:          "utterance",
	CueAdverb:             "adverb",
	CueCalendar:           "calendar",
	CueDayWord:            "day-word",
	CueOneHolder:          "one-holder",
	CueSentenceOpener:     "sentence-opener",
	CueDefinite:           "definite",
	CueIndefinite:         "indefinite",
	CuePossessive:         "possessive",
	CueStyle:              "style",
	CueAmbiguousMonth:     "ambiguous-month",
	CueBeforeMonth:        "before-month",
	CueRelativeOpening:    "relative-opening",
	CueBackward:           "backward",
	CueForward:            "forward",
	CueBeforeYear:         "before-year",
	CueInTime:             "in-time",
	CueEncounterNoun:      "encounter-noun",
	CueDaytime:            "daytime",
	CueOverWeekend:        "over-weekend",
	CueItinerary:          "itinerary",
	CueClauseEnd:          "clause-end",
	CueCountedDay:         "counted-day",
	CueUncounted:          "uncounted",
	CueClosingDay:         "closing-day",
	CueYearPart:           "year-part",
	CueLetterMonth:        "letter-month",
	CueFurniture:          "furniture",
	CuePictureNote:        "picture-note",
	CuePictureSide:        "picture-side",
	CueTownLink:           "town-link",
	CueBracketNote:        "bracket-note",
	CueOthersTitles:       "others-titles",
	CueShortOthersTitles:  "short-others-titles",
	CuePictureOpener:      "picture-opener",
	CueSaying:             "saying",
	CueLandNoun:           "land-noun",
	CueBodyNoun:           "body-noun",
	CueFirmKind:           "firm-kind",
	CueMinistryNoun:       "ministry-noun",
	CueAccount:            "account",
	CueHouseBody:          "house-body",
	CueHeading:            "heading",
	CueGroupAdjective:     "group-adjective",
	CueTwoDo:              "two-do",
	CueMission:            "mission",
	CuePatronymic:         "patronymic",
	CueThingWord:          "thing-word",
	CueAndAlso:            "and-also",
	CueSuccessor:          "successor",
	CueSucceeds:           "succeeds",
	CueInexact:            "inexact",
	CueRetired:            "retired",
	CueFriends:            "friends",
	CueOfHouses:           "of-houses",
	CueHouseGroup:         "house-group",
	CueAffairs:            "affairs",
	CueArrangement:        "arrangement",
	CueThem:               "them",
	CueSonOf:              "son-of",
	CueFieldHead:          "field-head",
	CueShortSurname:       "short-surname",
	CueSurnameToo:         "surname-too",
	CueBeforePlace:        "before-place",
	CueBeforePerson:       "before-person",
	CueAfterPerson:        "after-person",
	CueNoParticle:         "no-particle",
	CueLandsNoun:          "lands-noun",
	CueLeadPlace:          "lead-place",
	CueWrittenRank:        "written-rank",
	CueShortName:          "short-name",
	CueHeads:              "heads",
	CueBeforeGerundNoun:   "before-gerund-noun",
	CueBeforeGerund:       "before-gerund",
	CueSided:              "sided",
	CueSpeaks:             "speaks",
	CueTheirs:             "theirs",
	CueOfWhom:             "of-whom",
	CueFew:                "few",
	CueNowAlso:            "now-also",
	CueOfficePlace:        "office-place",
	CueStatementNoun:      "statement-noun",
	CuePremier:            "premier",
	CueCompanyNoun:        "company-noun",
	CueBodysPeople:        "bodys-people",
	CueFirmsPeople:        "firms-people",
	CueBodyOfPeople:       "body-of-people",
	CueOfService:          "of-service",
	CueCharge:             "charge",
	CueArticleLand:        "article-land",
	CueForeignBody:        "foreign-body",
	CueForeignOf:          "foreign-of",
	CueMembers:            "members",
	CueHeadNoun:           "head-noun",
	CueBodyEnd:            "body-end",
	CueStateSchool:        "state-school",
	CueOwnInLand:          "own-in-land",
	CueOfLand:             "of-land",
	CueOpensBody:          "opens-body",
	CueManyLandsBody:      "many-lands-body",
	CueStateAdjective:     "state-adjective",
	CueDeskNoun:           "desk-noun",
	CueTakesPost:          "takes-post",
	CueGivenToo:           "given-too",
	CueVisiting:           "visiting",
	CueGuestOf:            "guest-of",
	CueSubjectHosts:       "subject-hosts",
	CueAccompany:          "accompany",
	CueBeforeHeading:      "before-heading",
	CueGuestNoun:          "guest-noun",
	CueHostSide:           "host-side",
	CueContrast:           "contrast",
	CueBe:                 "be",
	CueVagueOffice:        "vague-office",
	CueCredits:            "credits",
	CueDescribing:         "describing",
	CueAttended:           "attended",
	CueRepresent:          "represent",
	CueAttache:            "attache",
	CueAdviser:            "adviser",
	CueDrewIn:             "drew-in",
	CueMissionStaff:       "mission-staff",
	CueChairVerb:          "chair-verb",
	CueCochairs:           "cochairs",
	CueLeadsSide:          "leads-side",
	CueMissionDesk:        "mission-desk",
	CueMissionPart:        "mission-part",
	CueReturning:          "returning",
	CueAvows:              "avows",
	CuePaper:              "paper",
	CueMeetingTown:        "meeting-town",
	CueDelegationAgain:    "delegation-again",
	CueSidePreposition:    "side-preposition",
	CueTours:              "tours",
	CueWorks:              "works",
	CueRunsWorks:          "runs-works",
	CueBodyExpert:         "body-expert",
	CueBodyProgramme:      "body-programme",
	CueDelegate:           "delegate",
	CueHasCommissioners:   "has-commissioners",
	CueVerbal:             "verbal",
	CueTookPlace:          "took-place",
	CueBesideEncounter:    "beside-encounter",
	CueAhead:              "ahead",
	CueMatterVerb:         "matter-verb",
	CueSaidTo:             "said-to",
	CueOrdinal:            "ordinal",
	CueProgramme:          "programme",
	CueAwaits:             "awaits",
	CueTops:               "tops",
	CueTurnNoun:           "turn-noun",
	CueVenueOf:            "venue-of",
	CueOccasions:          "occasions",
	CueTravelNoun:         "travel-noun",
	CueHomeward:           "homeward",
	CueStage:              "stage",
	CueEvent:              "event",
	CueEventLink:          "event-link",
	CueAttending:          "attending",
	CueBrings:             "brings",
	CueImagining:          "imagining",
	CueDidToo:             "did-too",
	CueGaveFor:            "gave-for",
	CueSeriesNoun:         "series-noun",
	CueClauseOpener:       "clause-opener",
	CueDoneWithoutMeeting: "done-without-meeting",
	CueDenial:             "denial",
	CueUntrue:             "untrue",
	CueWilling:            "willing",
	CueClaimNoun:          "claim-noun",
	CueHearsay:            "hearsay",
	CueOutlet:             "outlet",
	CueCalling:            "calling",
	CueSupposing:          "supposing",
	CueContest:            "contest",
	CueTimesOver:          "times-over",
	CueSporting:           "sporting",
	CueIrregularPast:      "irregular-past",
	CuePointing:           "pointing",
	CueTimePreposition:    "time-preposition",
	CuePlays:              "plays",
	CueProspect:           "prospect",
	CueTrainer:            "trainer",
	CueMetThing:           "met-thing",
	CueInterviewer:        "interviewer",
	CueBroadcast:          "broadcast",
	CueKeptOf:             "kept-of",
	CueOpenMatter:         "open-matter",
	CueSetsOut:            "sets-out",
	CueNeedOf:             "need-of",
	CueUseOf:              "use-of",
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
	CueTwoAlone:           "two-alone",
	CuePartingAside:       "parting-aside",
	CueComprising:         "comprising",
	CueFurther:            "further",
	CueMovingOn:           "moving-on",
	CueStandingBetween:    "standing-between",
	CueServing:            "serving",
	CueRegularly:          "regularly",
	CueRelativePronoun:    "relative-pronoun",
	CuePlannedTo:          "planned-to",
	CueWishedTo:           "wished-to",
	CueUnsure:             "unsure",
	CueHangs:              "hangs",
	CueGetsGoing:          "gets-going",
	CueUpcoming:           "upcoming",
	CueInList:             "in-list",
	CueAirport:            "airport",
	CueTelephone:          "telephone",
	CueSeveralTalks:       "several-talks",
	CueTalksNoun:          "talks-noun",
	CuePresence:           "presence",
	CueToldBefore:         "told-before",
	CueNewlyTold:          "newly-told",
	CueSettingPreposition: "setting-preposition",
	CueCircumstance:       "circumstance",
	CueComplementOnly:     "complement-only",
	CueBetweenMembers:     "between-members",
	CueNotActing:          "not-acting",
	CueCondition:          "condition",
	CuePresentBe:          "present-be",
	CueReported:           "reported",
	CueLed:                "led",
	CueAlong:              "along",
	CueAirfield:           "airfield",
	CueDownFor:            "down-for",
	CueSideNoun:           "side-noun",
	CueRecalling:          "recalling",
	CueFollowedByList:     "followed-by-list",
	CueAround:             "around",
	CueRoyalTitle:         "royal-title",
	CueHostNoun:           "host-noun",
	CueHouseCommittee:     "house-committee",
	CueOneMind:            "one-mind",
	CueOpensOrCloses:      "opens-or-closes",
	CueVisitorNoun:        "visitor-noun",
	CueThereToo:           "there-too",
	CueTookSeat:           "took-seat",
	CueErrand:             "errand",
	CuePressNoun:          "press-noun",
	CueBesidePreposition:  "beside-preposition",
	CueEnRoute:            "en-route",
	CueHeadship:           "headship",
	CueJoint:              "joint",
	CueDiary:              "diary",
	CueSpeakingTo:         "speaking-to",
	CueTakingFloor:        "taking-floor",
	CueRemarks:            "remarks",
	CueToldThere:          "told-there",
	CueIncluding:          "including",
	CueAbstractTalk:       "abstract-talk",
	CueRounds:             "rounds",
	CueContactsNoun:       "contacts-noun",
	CueSidesNoun:          "sides-noun",
	CueSpanOfTime:         "span-of-time",
	CueHours:              "hours",
	CueNamedPlace:         "named-place",
	CueConfirming:         "confirming",
	CueProposal:           "proposal",
	CueStateHouse:         "state-house",
	CueActingBody:         "acting-body",
	CueResiding:           "residing",
	CuePostNoun:           "post-noun",
	CueEnjoining:          "enjoining",
	CueTable:              "table",
	CueOpposite:           "opposite",
	CueCalledOff:          "called-off",
	CueAnotherRound:       "another-round",
	CueCredentials:        "credentials",
	CueRoundNoun:          "round-noun",
	CueRoundBody:          "round-body",
	CueWorkingPeople:      "working-people",
	CuePartOfDay:          "part-of-day",
	CueGlad:               "glad",
	CueChance:             "chance",
	CueSeizing:            "seizing",
	CuePosting:            "posting",
	CueGuiding:            "guiding",
	CueGuide:              "guide",
	CueTourNoun:           "tour-noun",
	CueOnAgenda:           "on-agenda",
	CueReceivedThing:      "received-thing",
	CueAwardThing:         "award-thing",
	CueSentFeeling:        "sent-feeling",
	CueCeremonialAct:      "ceremonial-act",
	CueAtEncounter:        "at-encounter",
	CueOwnPeople:          "own-people",
	CueEnded:              "ended",
	CueSharedPlace:        "shared-place",
	CueIncludes:           "includes",
	CueHonour:             "honour",
	CueTold:               "told",
	CueCrowded:            "crowded",
	CueSameRoom:           "same-room",
	CueFromAfar:           "from-afar",
	CueSpanOfTalk:         "span-of-talk",
	CueCloseness:          "closeness",
	CueFallsTo:            "falls-to",
	CueOtherPast:          "other-past",
	CueComingOut:          "coming-out",
	CueStayedAt:           "stayed-at",
	CueToOneSide:          "to-one-side",
	CueTookAside:          "took-aside",
	CueHostOrGuest:        "host-or-guest",
	CueFare:               "fare",
	CueAthlete:            "athlete",
	CueBound:              "bound",
	CueBeforeOpening:      "before-opening",
	CueDayAside:           "day-aside",
	CueLeadsOn:            "leads-on",
	CueOneDay:             "one-day",
	CueCameAbout:          "came-about",
	CueAgenda:             "agenda",
	CuePointingBack:       "pointing-back",
	CueReporting:          "reporting",
	CuePressStatement:     "press-statement",
	CueJourney:            "journey",
	CuePlacePreposition:   "place-preposition",
	CueDestination:        "destination",
	CuePlacedNoun:         "placed-noun",
	CueSidelines:          "sidelines",
	CuePlaceAside:         "place-aside",
	CueObjectHosts:        "object-hosts",
	CueMatterWord:         "matter-word",
	CueStaying:            "staying",
	CueBackThere:          "back-there",
	CueInvitation:         "invitation",
	CueSeatTown:           "seat-town",
	CueBodiesTown:         "bodies-town",
	CueThisTown:           "this-town",
	CueBorderPost:         "border-post",
	CueBaseKind:           "base-kind",
	CueCheckpoint:         "checkpoint",
	CueRoad:               "road",
	CueTellsMatter:        "tells-matter",
	CueWhenAbout:          "when-about",
	CueBygone:             "bygone",
	CueLocalityNoun:       "locality-noun",
	CueLeft:               "left",
	CueBareSide:           "bare-side",
	CueNotDiscussed:       "not-discussed",
	CueEventNoun:          "event-noun",
	CueDenying:            "denying",
	CueUndenying:          "undenying",
	CueNoMatter:           "no-matter",
	CueBackdrop:           "backdrop",
	CueBodyWork:           "body-work",
	CueLender:             "lender",
	CuePact:               "pact",
	CueNamedWork:          "named-work",
	CueSpokesman:          "spokesman",
	CueGoesRound:          "goes-round",
	CueGoingAfter:         "going-after",
	CueMissive:            "missive",
	CueBringing:           "bringing",
	CueDesk:               "desk",
	CueFarewell:           "farewell",
	CueComesTo:            "comes-to",
	CueInDoubt:            "in-doubt",
	CueRunsBody:           "runs-body",
	CuePartOfTown:         "part-of-town",
	CueWills:              "wills",
	CueComing:             "coming",
	CueOfTwo:              "of-two",
	CueCourseOf:           "course-of",
	CueLapse:              "lapse",
	CueWorldTown:          "world-town",
	CueExpatriates:        "expatriates",
	CueFirmsHead:          "firms-head",
	CueAskingIn:           "asking-in",
	CueLayingBefore:       "laying-before",
}
