"""The statements of the Healthgrades page on muscle twitches: what they are, signs and causes."""

from __future__ import annotations

from skill.knowledge.sources import LeftOut, Passage, Source, Statement

_WHAT = Passage(Source.HEALTHGRADES, "what muscle twitches are")
_OTHER_SYMPTOMS = Passage(Source.HEALTHGRADES, "what else may occur")
_SIGNS = Passage(Source.HEALTHGRADES, "symptoms that might be life-threatening")
_WHY = Passage(Source.HEALTHGRADES, "causes")
_COMMON = Passage(Source.HEALTHGRADES, "common causes")
_DRUGS = Passage(Source.HEALTHGRADES, "medicines and drugs that can cause twitches")
_NERVES = Passage(Source.HEALTHGRADES, "causes in the nervous system")
_SERIOUS = Passage(Source.HEALTHGRADES, "serious causes, to be evaluated at once")

STATEMENTS: tuple[Statement, ...] = (
    _WHAT.leaves(
        LeftOut.HEADING,
        "headings",
        "1 6 18 22 26 30 58 64 66 80 94 96 116 120 122.2 136 148 158 160.2 192 198",
        "The headings and lead-ins of the page.",
    ),
    _WHAT.says("small_moves", "8.1", "A twitch is a small, unwanted, repeated move of a muscle."),
    _WHAT.says("small_contractions", "8.2", "It comes from the muscle pulling a little."),
    _WHAT.says("one_nerve", "8.3", "Only a small group of muscle, on one nerve fibre, takes part."),
    _WHAT.says("cramp_differs", "8.4", "A cramp takes hold of several muscle groups at once."),
    _WHAT.says("calf_cramp", "8.5", "In a calf cramp, many muscles of the calf take part."),
    _WHAT.says("jerk_differs", "8.6", "Hiccups and starts in sleep are jerks, called myoclonus."),
    _WHAT.says("fasciculation", "8.7", "The medical word for a twitch is fasciculation."),
    _WHAT.says("anyone_anywhere", "10.1", "Anyone can get one, in any muscle, the face included."),
    _WHAT.says("face_eyes_mouth", "10.2", "In the face it is often the eyes or mouth."),
    _WHAT.says("tics", "10.3", "Tics of the face: blinking, squinting, nose wrinkling and more."),
    _WHAT.says("tics_in_childhood", "10.4", "Tics of the face are common in children."),
    _WHAT.says("short_or_lasting", "12.1", "Twitches may be short or stay."),
    _WHAT.says("sometimes_illness", "12.2", "Now and then an illness, of the nerves say, does it."),
    _WHAT.says(
        "normal_reaction",
        "12.3",
        "Most often it is a normal response to caffeine, or to exercise, which tires a muscle.",
        advice=["tip.ease_off"],
    ),
    _WHAT.says("stress_more_often", "12.4", "Much stress or anxiety can make twitches more often."),
    _WHAT.says("cause_unknown", "12.5", "Now and then no cause is known."),
    _WHAT.says(
        "seldom_serious_cause",
        "14.1",
        "Now and then it goes with something serious, such as a stroke or a head injury.",
    ),
    _WHAT.says(
        "stroke_signs",
        "14.2",
        "One side numb or weak, passing out or less alert, or the worst headache ever can be"
        " signs of a stroke: call at once.",
        rules=["one_sided_numbness_or_weakness", "consciousness", "severe_headache"],
        advice=["routine.red_flags"],
    ),
    _WHAT.says(
        "persistent_or_concerned",
        "16",
        "See a doctor soon if it persists or troubles you.",
        advice=["self_care.worried"],
    ),
    _OTHER_SYMPTOMS.says("alone", "20.1", "A twitch mostly comes alone."),
    _OTHER_SYMPTOMS.says("other_symptoms", "20.2", "What else there is depends on the cause."),
    _OTHER_SYMPTOMS.says("other_systems", "20.3", "Other parts of the body may be affected too."),
    _OTHER_SYMPTOMS.leaves(
        LeftOut.MISSING_LIST, "muscle_symptoms", "24", "Symptoms of the muscles that may go along."
    ),
    _OTHER_SYMPTOMS.leaves(
        LeftOut.MISSING_LIST, "more_symptoms", "28", "Other symptoms that may go along."
    ),
    _SIGNS.says(
        "itself_not_serious",
        "32.1",
        "A twitch is not serious in itself; now and then it goes with something that is.",
    ),
    _SIGNS.says(
        "call_at_once",
        "32.2",
        "Each of the signs in this list calls for help at once.",
        rules=["one_of_several_red_flags"],
        advice=["emergency.any"],
    ),
    _SIGNS.says("pulse", "34", "Sign: the pulse is weak or gone.", rules=["weak_or_absent_pulse"]),
    _SIGNS.says(
        "consciousness",
        "36",
        "Sign: passing out, no response, less alert.",
        rules=["consciousness"],
    ),
    _SIGNS.says(
        "confusion",
        "38",
        "Sign: confusion, delirium, lethargy, seeing or believing what is not real, a sudden"
        " change of behaviour.",
        rules=["confusion_or_behaviour"],
    ),
    _SIGNS.says(
        "memory",
        "40",
        "Sign: trouble remembering, thinking, understanding, reading or writing.",
        rules=["memory_or_thinking"],
    ),
    _SIGNS.says("high_fever", "42", "Sign: a high fever.", rules=["high_fever"]),
    _SIGNS.says("coordination", "44", "Sign: muscles out of control.", rules=["coordination"]),
    _SIGNS.says("paralysis", "46", "Sign: a part that cannot be moved.", rules=["paralysis"]),
    _SIGNS.says("seizure", "48", "Sign: a seizure.", rules=["seizure"]),
    _SIGNS.says("headache", "50", "Sign: a severe headache.", rules=["severe_headache"]),
    _SIGNS.says("speech", "52", "Sign: speech is slurred, garbled or gone.", rules=["speech"]),
    _SIGNS.says("vision", "54", "Sign: sight changed or lost, or eye pain.", rules=["vision"]),
    _SIGNS.says("vomiting", "56", "Sign: vomiting.", rules=["vomiting"]),
    _WHY.says("many_causes", "60.1", "There are many causes, from small to serious."),
    _WHY.says("cause_shapes_it", "60.2", "Where it is and how long it lasts depend on the cause."),
    _WHY.says("short_ones", "62.1", "Small, short twitches may come from exercise or caffeine."),
    _WHY.says("long_ones", "62.2", "Long-lasting ones may come from the nervous system."),
    _WHY.says("rare_serious", "62.3", "In some cases a brain injury or brain tumour does it."),
    _COMMON.says("anxiety", "68", "Common cause: anxiety."),
    _COMMON.says(
        "dehydration",
        "70",
        "Common cause: dehydration, a lack of fluid, which can be dangerous when it is severe.",
    ),
    _COMMON.says("exercise", "72", "Common cause: exercise."),
    _COMMON.says("little_sleep", "74", "Common cause: too little sleep."),
    _COMMON.says("stress", "76", "Common cause: stress."),
    _COMMON.says("vitamins", "78", "Common cause: a lack of vitamins."),
    _DRUGS.says("drugs_lead", "82", "Some medicines and drugs can cause twitches or add to them."),
    _DRUGS.says("amphetamines", "84", "Such a drug: amphetamines."),
    _DRUGS.says("bronchodilators", "86", "Such a medicine: asthma relievers such as salbutamol."),
    _DRUGS.says("caffeine", "88", "Such a drug: caffeine."),
    _DRUGS.says("decongestants", "90", "Such a medicine: pseudoephedrine for a blocked nose."),
    _DRUGS.says("adhd_stimulants", "92", "Such a medicine: methylphenidate for ADHD."),
    _NERVES.says("als", "98", "Possible cause: amyotrophic lateral sclerosis."),
    _NERVES.says(
        "brachial_plexus",
        "100",
        "Possible cause: an injury to the nerves from the spine down to the hand.",
    ),
    _NERVES.says("nerve_damage", "102", "Possible cause: damage to a muscle's nerve."),
    _NERVES.says(
        "ms",
        "104",
        "Possible cause: multiple sclerosis, of the brain and spinal cord, with weakness and"
        " trouble with balance and coordination.",
    ),
    _NERVES.says(
        "muscular_dystrophy",
        "106",
        "Possible cause: muscular dystrophy, inherited, with muscle loss and weakness in time.",
    ),
    _NERVES.says(
        "myasthenia_gravis",
        "108",
        "Possible cause: myasthenia gravis, where the body's defences weaken the muscles.",
    ),
    _NERVES.says("nerve_entrapment", "110", "Possible cause: a nerve under pressure, in the arm."),
    _NERVES.says(
        "parkinsons", "112", "Possible cause: Parkinson's, of the brain, which hampers moving."
    ),
    _NERVES.says(
        "tourettes", "114", "Possible cause: Tourette's, with tics and sudden sounds or words."
    ),
    _WHY.leaves(LeftOut.MISSING_LIST, "other_causes", "118", "Other causes of twitches."),
    _SERIOUS.says(
        "serious_lead",
        "122.1",
        "Some rare serious causes need to be looked at in an emergency department at once.",
    ),
    _SERIOUS.says("brain_tumour", "124", "Serious cause: a brain tumour."),
    _SERIOUS.says(
        "guillain_barre",
        "126",
        "Serious cause: Guillain-Barré, where the body's defences attack the nerves.",
    ),
    _SERIOUS.says("stroke", "128", "Serious cause: a stroke."),
    _SERIOUS.says(
        "tia", "130", "Serious cause: a mini-stroke, which passes and may warn of a stroke."
    ),
    _SERIOUS.says(
        "head_trauma",
        "132",
        "Serious cause: a blow to the head, neck or face.",
        rules=["head_injury"],
    ),
    _SERIOUS.says(
        "brain_injury", "134", "Serious cause: an injury to the brain.", rules=["head_injury"]
    ),
)
