"""What people ask about: questions, fears, and facts that ask nothing."""

from __future__ import annotations

import pytest

from skill.understanding.topics import find_topic
from skill.understanding.words import Words

GENERAL = {
    "what_is_twitch": [
        "what is a muscle twitch",
        "what's a fasciculation",
        "what does twitching mean",
        "tell me what a twitch is",
    ],
    "causes": [
        "why do muscles twitch",
        "what causes this",
        "what's making my arm twitch",
        "what is the reason for twitching",
        "can coffee cause it",
        "why is my leg jumping",
        "what sets it off",
        "does stress cause twitching",
    ],
    "serious_causes": [
        "could it be something serious",
        "should I be worried",
        "is it anything sinister",
        "is this normal",
    ],
    "medicines": [
        "what medicines cause twitching",
        "can my tablets cause it",
        "is it a side effect of my inhaler",
        "does sertraline cause twitching",
        "could it be my medication",
    ],
    "self_care": [
        "what helps",
        "how do I stop it",
        "what can I do about it",
        "any tips",
        "how do I get rid of it",
        "what should I do",
        "home remedies",
        "does massage help",
        "how can I make my leg stop twitching",
    ],
    "prevention": [
        "how do I prevent it",
        "how do I stop it coming back",
        "how can I avoid twitches",
        "what stops them happening again",
    ],
    "eye_twitch": [
        "why is my eyelid twitching",
        "how do I stop my eye twitching",
        "do eye drops help",
        "what causes eye twitching",
    ],
    "magnesium": [
        "what foods have magnesium",
        "should I take magnesium",
        "does magnesium help",
        "are bananas rich in magnesium",
    ],
    "when_to_see_doctor": [
        "when should I see a doctor",
        "do I need to see my GP",
        "should I get it checked",
        "is it worth seeing a doctor",
        "when should I worry",
        "which doctor should I see",
    ],
    "emergency_signs": [
        "what are the emergency signs",
        "what are the red flags",
        "when should I call 999",
        "should I go to A and E",
        "what symptoms should I look out for",
    ],
    "appointment_what_happens": [
        "what will happen at the appointment",
        "what will the doctor ask me",
        "what will the GP do",
        "how do they diagnose it",
        "how should I prepare for the visit",
        "what should I tell my doctor",
    ],
    "tests": [
        "what are the tests",
        "will I need a scan",
        "do I need a blood test",
        "what is an EMG",
        "will they do an MRI",
    ],
    "treatment": [
        "is there a cure",
        "what is the treatment",
        "how is it treated",
        "can doctors fix it",
        "is there a tablet for it",
    ],
    "complications": [
        "can it lead to anything worse",
        "what are the complications",
        "will it get worse",
        "what happens if I ignore it",
        "can it cause lasting damage",
    ],
    "how_long": [
        "how long will it last",
        "when will it stop",
        "will it go away",
        "does it go away on its own",
        "how long does twitching go on",
    ],
    "twitch_vs_cramp": [
        "what's the difference between a twitch and a cramp",
        "is it a cramp or a twitch",
        "is this a tremor",
        "how is it different from a spasm",
    ],
    "can_you_call": [
        "can you call an ambulance for me",
        "call 999",
        "ring my doctor",
        "phone my wife please",
        "can you call my mum",
    ],
    "cannot_phone": [
        "I haven't got a phone",
        "my phone is dead",
        "I can't talk on the phone",
        "what do I do if I haven't got a phone",
        "I've lost my mobile",
        "there's no signal here",
        "I can't call anyone",
        "my phone's battery is flat",
        "I can't phone, I'm deaf",
    ],
    "privacy": [
        "do you record me",
        "is this private",
        "do you store what I say",
        "who can hear this",
        "are you recording",
    ],
    "are_you_a_doctor": [
        "are you a doctor",
        "who are you",
        "are you human",
        "is this medical advice",
        "what are you",
    ],
}


@pytest.mark.parametrize(
    ("topic", "said"), [(topic, said) for topic, listed in GENERAL.items() for said in listed]
)
def test_a_question_is_known_however_it_is_asked(topic: str, said: str) -> None:
    assert find_topic(Words.of(said)) == topic
    assert find_topic(Words.of(said + "?")) == topic


CONDITIONS = {
    "ms": ["MS", "m s", "multiple sclerosis"],
    "als": ["ALS", "a l s", "Lou Gehrig's", "lou gehrigs disease"],
    "mnd": ["MND", "m n d", "motor neurone disease", "motor neuron"],
    "parkinsons": ["Parkinson's", "park insons", "parkinsons disease"],
    "dystonia": ["dystonia"],
    "bfs": ["BFS", "benign fasciculation syndrome"],
    "muscular_dystrophy": ["muscular dystrophy"],
    "myasthenia_gravis": ["myasthenia gravis"],
    "tourettes": ["Tourette's", "tourettes"],
    "brachial_plexus_injury": ["a brachial plexus injury"],
    "nerve_damage": ["nerve damage", "a damaged nerve"],
    "nerve_entrapment": ["a trapped nerve", "a pinched nerve"],
    "brain_tumour": ["a brain tumour", "a brain tumor"],
    "guillain_barre": ["Guillain-Barr\u00e9", "GBS"],
    "stroke": ["a stroke"],
    "tia": ["a TIA", "a mini stroke"],
    "brain_injury": ["a brain injury"],
    "spinal_muscular_atrophy": ["spinal muscular atrophy"],
    "isaacs": ["Isaacs syndrome"],
    "myopathy": ["a myopathy"],
    "seizures": ["epilepsy"],
    "peripheral_neuropathy": ["peripheral neuropathy"],
    "hepatorenal_syndrome": ["hepatorenal syndrome"],
    "caffeine_overdose": ["a caffeine overdose", "too much coffee"],
    "hypercalcemia": ["hypercalcaemia", "too much calcium"],
    "acid_base": ["an acid base imbalance"],
    "medullary_cystic_disease": ["medullary cystic disease"],
    "huntingtons": ["Huntington's", "huntingtons disease"],
    "chronic_kidney_disease": ["kidney disease", "CKD"],
    "end_stage_kidney_disease": ["end stage kidney disease"],
    "agoraphobia": ["agoraphobia"],
    "hypocalcemia": ["low calcium", "hypocalcemia"],
    "cjd": ["CJD", "mad cow disease", "Creutzfeldt-Jakob"],
    "glomerulonephritis": ["glomerulonephritis"],
    "magnesium_deficiency": ["low magnesium", "a magnesium deficiency"],
    "vitamin_deficiency": ["a vitamin deficiency", "low vitamin D"],
    "dehydration": ["dehydration"],
    "anxiety": ["anxiety"],
}


@pytest.mark.parametrize(
    ("condition", "name"),
    [(condition, name) for condition, names in CONDITIONS.items() for name in names],
)
@pytest.mark.parametrize("question", ["could it be {}", "is it {}?", "can {} cause twitching"])
def test_a_condition_is_asked_for_by_any_of_its_names(
    condition: str, name: str, question: str
) -> None:
    assert find_topic(Words.of(question.format(name))) == f"specific_condition:{condition}"


FEARS = [
    ("I think it's MS", "ms"),
    ("I'm worried it's ALS", "als"),
    ("scared I have motor neurone disease", "mnd"),
    ("have I got Lou Gehrig's", "als"),
    ("my mate reckons it's Parkinson's", "parkinsons"),
    ("I'm convinced it's a brain tumour", "brain_tumour"),
    ("MND", "mnd"),
    ("it might be MS", "ms"),
]


@pytest.mark.parametrize(("said", "condition"), FEARS)
def test_a_fear_asks_about_what_is_feared(said: str, condition: str) -> None:
    assert find_topic(Words.of(said)) == f"specific_condition:{condition}"


NO_QUESTION = [
    "my doctor said MS last year",
    "mum had Parkinson's",
    "I have MS",
    "I was diagnosed with epilepsy",
    "my dad had a stroke",
    "my eyelid is twitching",
    "three weeks",
    "no",
    "yes",
    "I don't know when it will stop",
    "it won't stop",
    "I had a seizure",
    "I'm dehydrated",
    "I have anxiety",
    "too much coffee",
    "no stroke",
    "my left arm",
    "not sure",
    "I take magnesium",
    "it's been going on for a week",
    "I can't move my arm",
    "I saw my doctor yesterday",
    "play the news",
    "what's the weather like",
]


@pytest.mark.parametrize("said", NO_QUESTION)
def test_what_asks_nothing_has_no_topic(said: str) -> None:
    assert find_topic(Words.of(said)) is None
