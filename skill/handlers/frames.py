"""What each intent stands for in words, so that its slots can be put back where they were said.

Alexa tells a skill the name of the intent and the words in its slots, and keeps to itself which
sample was matched: of "I can't feel my arm", heard through the carrier phrase "I can't", only
"feel my arm" arrives. So there is an intent for every carrier that bears a meaning, and here is the
wording that the understanding is given for it. The interaction models are generated from this
table and from `interaction_models/source`, where the other samples of each intent stand: they must
mean the same, and `tests/models` holds them to it.
"""

from __future__ import annotations

from types import MappingProxyType

PHRASE = "phrase"
"""The slot of free speech that follows a carrier phrase (AMAZON.SearchQuery)."""

WORDS = "words"
"""The slot that holds a whole utterance (FREE_SPEECH)."""

LEADS: MappingProxyType[str, str] = MappingProxyType(
    {
        # The person who speaks
        "SayIIntent": "i",
        "SayIAmIntent": "i'm",
        "SayIHaveIntent": "i've",
        "SayIHaveGotIntent": "i've got",
        "SayIFeelIntent": "i feel",
        "SayIThinkIntent": "i think",
        "SayIKeepIntent": "i keep",
        "SayICanNotIntent": "i can't",
        "SayICouldNotIntent": "i couldn't",
        "SayIDoNotIntent": "i don't",
        "SayIDidNotIntent": "i didn't",
        "SayIHaveNotIntent": "i haven't",
        "SayIAmNotIntent": "i'm not",
        "SayIWasIntent": "i was",
        "SayITakeIntent": "i take",
        "SayIWantIntent": "i want",
        "SayMyIntent": "my",
        "SayMyLeftIntent": "my left",
        "SayMyRightIntent": "my right",
        "SayOurIntent": "our",
        "SayMeIntent": "me",
        # It, this, that and there
        "SayItIntent": "it",
        "SayItIsIntent": "it's",
        "SayItIsNotIntent": "it's not",
        "SayItHasBeenIntent": "it's been",
        "SayItFeelsIntent": "it feels",
        "SayItStartedIntent": "it started",
        "SayThatIntent": "that",
        "SayThatIsIntent": "that's",
        "SayThisIntent": "this",
        "SayTheseIntent": "these",
        "SayThereIntent": "there",
        "SayThereIsIntent": "there's",
        "SayThereIsNoIntent": "there's no",
        # Other people
        "SaySheIntent": "she",
        "SayHeIntent": "he",
        "SaySheIsIntent": "she's",
        "SayHeIsIntent": "he's",
        "SaySheCanNotIntent": "she can't",
        "SayHeCanNotIntent": "he can't",
        "SayTheyIntent": "they",
        "SayTheyAreIntent": "they're",
        "SayWeIntent": "we",
        "SayYouIntent": "you",
        "SayHisIntent": "his",
        "SayTheirIntent": "their",
        "SayMumIntent": "mum",
        "SaySomeoneIntent": "someone",
        # Naming and counting
        "SayTheIntent": "the",
        "SayAIntent": "a",
        "SaySomeIntent": "some",
        "SaySomethingIntent": "something",
        "SayLotsIntent": "lots of",
        "SayTooMuchIntent": "too much",
        "SayTooManyIntent": "too many",
        "SayMoreThanIntent": "more than",
        "SayLessThanIntent": "less than",
        "SayBothIntent": "both",
        "SayLeftIntent": "left",
        "SayRightIntent": "right",
        "SayAllIntent": "all",
        "SayEveryIntent": "every",
        "SayEverythingIntent": "everything",
        "SayEverythingIsIntent": "everything's",
        # Yes, no and not sure
        "SayYesIntent": "yes",
        "SayYeahIntent": "yeah",
        "SaySureIntent": "sure",
        "SayOkayIntent": "okay",
        "SayFineIntent": "fine",
        "SayGoodIntent": "good",
        "SayNoIntent": "no",
        "SayNopeIntent": "nope",
        "SayNahIntent": "nah",
        "SayNotIntent": "not",
        "SayNotReallyIntent": "not really",
        "SayNotSureIntent": "not sure",
        "SayNeverIntent": "never",
        "SayNothingIntent": "nothing",
        "SayNoneIntent": "none",
        "SayNeitherIntent": "neither",
        "SayNobodyIntent": "nobody",
        "SayMaybeIntent": "maybe",
        "SayPossiblyIntent": "possibly",
        "SayProbablyIntent": "probably",
        # Except, only, and how thoughts are joined
        "SayJustIntent": "just",
        "SayOnlyIntent": "only",
        "SayExceptIntent": "except",
        "SayApartFromIntent": "apart from",
        "SayOtherThanIntent": "other than",
        "SayBarIntent": "bar",
        "SayUnlessIntent": "unless",
        "SayButIntent": "but",
        "SayAndIntent": "and",
        "SayAlsoIntent": "also",
        "SayPlusIntent": "plus",
        "SayOrIntent": "or",
        "SaySoIntent": "so",
        "SayBecauseIntent": "because",
        "SayIfIntent": "if",
        "SayAlthoughIntent": "although",
        "SayWithoutIntent": "without",
        "SayWithIntent": "with",
        "SayLikeIntent": "like",
        # When and how long
        "SaySinceIntent": "since",
        "SayEverSinceIntent": "ever since",
        "SayForIntent": "for",
        "SayAboutIntent": "about",
        "SayAroundIntent": "around",
        "SayNearlyIntent": "nearly",
        "SayOverIntent": "over",
        "SayAtLeastIntent": "at least",
        "SayFromIntent": "from",
        "SayWhenIntent": "when",
        "SayWheneverIntent": "whenever",
        "SayWhileIntent": "while",
        "SayAfterIntent": "after",
        "SayBeforeIntent": "before",
        "SayUntilIntent": "until",
        "SayNowIntent": "now",
        "SayTodayIntent": "today",
        "SayYesterdayIntent": "yesterday",
        "SayLastIntent": "last",
        "SaySometimesIntent": "sometimes",
        # Where
        "SayOnIntent": "on",
        "SayInIntent": "in",
        "SayAtIntent": "at",
        "SayToIntent": "to",
        "SayNearIntent": "near",
        "SayUnderIntent": "under",
        # How it is
        "SayFeelsIntent": "feels",
        "SayKeepsIntent": "keeps",
        "SayGotIntent": "got",
        "SayHadIntent": "had",
        "SayHaveIntent": "have",
        "SayBeenIntent": "been",
        "SayStartedIntent": "started",
        "SayVeryIntent": "very",
        "SayReallyIntent": "really",
        "SayPrettyIntent": "pretty",
        "SayABitIntent": "a bit",
        # Questions and wishes
        "SayWhatIntent": "what",
        "SayWhatIsIntent": "what's",
        "SayWhyIntent": "why",
        "SayHowIntent": "how",
        "SayHowLongIntent": "how long",
        "SayWhereIntent": "where",
        "SayWhichIntent": "which",
        "SayWhoIntent": "who",
        "SayIsIntent": "is",
        "SayIsItIntent": "is it",
        "SayAreIntent": "are",
        "SayAmIntent": "am",
        "SayCanIntent": "can",
        "SayCanNotIntent": "can't",
        "SayCouldIntent": "could",
        "SayCouldItBeIntent": "could it be",
        "SayShouldIntent": "should",
        "SayWouldIntent": "would",
        "SayWillIntent": "will",
        "SayDoIntent": "do",
        "SayDoNotIntent": "don't",
        "SayDoesIntent": "does",
        "SayDidIntent": "did",
        "SayTellIntent": "tell",
        "SayTellMeAboutIntent": "tell me about",
        "SayCallIntent": "call",
        "SayHelpIntent": "help",
        "SayPleaseIntent": "please",
        # Ways to begin
        "SayWellIntent": "well",
        "SayOhIntent": "oh",
        "SayActuallyIntent": "actually",
        "SayHonestlyIntent": "honestly",
        "SaySorryIntent": "sorry",
        "SayHelloIntent": "hello",
        "SayIMeanIntent": "i mean",
    }
)
"""Intent -> the words that stand before its phrase."""

CLOSED: MappingProxyType[str, str] = MappingProxyType(
    {
        "FreeSpeechIntent": "{words}",
        # Where
        "AreaIntent": "{area}",
        "LeftAreaIntent": "left {area}",
        "RightAreaIntent": "right {area}",
        "BothAreasIntent": "both {area}",
        "TwoAreasIntent": "{area} and {other_area}",
        "MyTwoAreasIntent": "my {area} and my {other_area}",
        "AreaTwitchesIntent": "my {area} is twitching",
        "LeftAreaTwitchesIntent": "my left {area} is twitching",
        "RightAreaTwitchesIntent": "my right {area} is twitching",
        "BothAreasTwitchIntent": "both my {area} are twitching",
        "TwoAreasTwitchIntent": "my {area} and my {other_area} are twitching",
        "JustAreaIntent": "just my {area}",
        # How long
        "HowLongIntent": "{duration}",
        "ForHowLongIntent": "for {duration}",
        "BeenHowLongIntent": "it's been {duration}",
        "PastHowLongIntent": "for the past {duration}",
        "AgoIntent": "{duration} ago",
        "StartedAgoIntent": "it started {duration} ago",
        "AboutHowLongIntent": "about {duration}",
        "NearlyHowLongIntent": "nearly {duration}",
        "MoreThanHowLongIntent": "more than {duration}",
        "LessThanHowLongIntent": "less than {duration}",
        "AreaTwitchesHowLongIntent": "my {area} has been twitching for {duration}",
        "AreaForHowLongIntent": "my {area} for {duration}",
        "TwitchingHowLongIntent": "it has been twitching for {duration}",
        # Red flags and other emergencies
        "SignIntent": "i have {sign}",
        "NoSignIntent": "no {sign}",
        "NotHavingSignIntent": "i don't have {sign}",
        "NotHadSignIntent": "i haven't had {sign}",
        "EmergencyIntent": "{emergency}",
        # Medicines
        "MedicineIntent": "{medicine}",
        "TakingMedicineIntent": "i am taking {medicine}",
        "StoppedMedicineIntent": "i stopped taking {medicine}",
        # Questions
        "AskTopicIntent": "{topic}",
        "ConditionIntent": "could it be {condition}",
    }
)
"""Intent -> its words with named slots: what can be recognised well because it is listed."""

FRAMES: MappingProxyType[str, str] = MappingProxyType(
    {
        **{intent: f"{lead} {{{PHRASE}}}" for intent, lead in LEADS.items()},
        **CLOSED,
    }
)
"""Every intent that has slots -> its wording, each slot in braces."""

FIXED: MappingProxyType[str, str] = MappingProxyType(
    {
        "AMAZON.YesIntent": "yes",
        "AMAZON.NoIntent": "no",
        "NotSureIntent": "not sure",
        "SlowerIntent": "slower",
        "NormalSpeedIntent": "normal speed",
    }
)
"""Intents without slots that mean more than a control -> what they say in words."""
