"""The statements of the page on what causes muscle twitch: causes, care, doctor, prevention."""

from __future__ import annotations

from skill.knowledge.sources import LeftOut, Passage, Source, Statement

_TOP = Passage(Source.CAUSES, "introduction")
_WHAT = Passage(Source.CAUSES, "what muscle twitching is")
_COMMON = Passage(Source.CAUSES, "common causes")
_SERIOUS = Passage(Source.CAUSES, "less common and more serious causes")
_EASING = Passage(Source.CAUSES, "easing symptoms")
_HOME = Passage(Source.CAUSES, "home options")
_DOCTOR = Passage(Source.CAUSES, "at the doctor's")
_OUTLOOK = Passage(Source.CAUSES, "outlook")
_PREVENTING = Passage(Source.CAUSES, "prevention")

STATEMENTS: tuple[Statement, ...] = (
    _TOP.leaves(
        LeftOut.HEADING,
        "headings",
        "4.1 4.2 6 14 18 30.4 41 45 51 57 61 63.2",
        "The headings and lead-ins of the page.",
    ),
    _TOP.leaves(
        LeftOut.FURNITURE,
        "symptom_finder",
        "1 2",
        "The controls of an interactive symptom finder.",
    ),
    _WHAT.says("small_contractions", "8", "A twitch, or fasciculation, is a small contraction."),
    _WHAT.says("made_of", "10.1", "Muscles are made of fibres, tissue and nerves."),
    _WHAT.says("nerve_excited", "10.2", "A nerve that is excited or hurt can make fibres twitch."),
    _WHAT.says("go_unnoticed", "12.1", "Many twitches are common and not even noticed."),
    _WHAT.says("some_need_doctor", "12.2", "Some come from the nerves, and a doctor should look."),
    _COMMON.says("wide_range", "16.1", "A wide range of things can cause twitches."),
    _COMMON.says(
        "severe_more_serious",
        "16.2",
        "On the whole, more severe twitching has the more serious causes.",
        rules=["getting_worse"],
    ),
    _COMMON.says("minor_lifestyle", "16.3", "Minor twitching comes from the way one lives."),
    _COMMON.says("exercise", "20", "Common cause: exercise."),
    _COMMON.says("stress", "21", "Common cause: stress and anxiety."),
    _COMMON.says("caffeine", "22", "Common cause: caffeine and other stimulants."),
    _COMMON.says("nutrition", "23", "Common cause: something missing in what one eats."),
    _COMMON.says("smoking", "24", "Common cause: smoking."),
    _COMMON.says("eye_irritation", "25", "Common cause: an irritated eyelid or eye."),
    _COMMON.says("drugs", "26", "Common cause: corticosteroids, stimulants or oestrogen."),
    _COMMON.says("lids_calves_thumbs", "28.1", "These often show in eyelids, calves or thumbs."),
    _COMMON.says("couple_of_days", "28.2", "They are common and mostly gone in a few days."),
    _SERIOUS.says("serious_less_common", "30.1", "There are rarer and more serious causes."),
    _SERIOUS.says("often_nerves", "30.2", "Those often have to do with the nervous system."),
    _SERIOUS.says("hurt_nerves", "30.3", "They may hurt the nerves that lead to the muscles."),
    _SERIOUS.says("muscular_dystrophy", "32", "Serious cause: muscular dystrophy."),
    _SERIOUS.says("lou_gehrig", "33", "Serious cause: Lou Gehrig's disease, rare, of the nerves."),
    _SERIOUS.says("spinal_muscular_atrophy", "34", "Serious cause: spinal muscular atrophy."),
    _SERIOUS.says(
        "isaacs", "35", "Serious cause: Isaac's syndrome, where the body's defences hit the nerves."
    ),
    _SERIOUS.says("nerve_trauma", "36", "Serious cause: an injury to a muscle's nerve."),
    _SERIOUS.says("wasting", "37", "Serious cause: muscles that waste or weaken."),
    _SERIOUS.says("not_emergency", "39.1", "Twitching is mostly no emergency; now and then more."),
    _SERIOUS.says(
        "persistent",
        "39.2",
        "See a doctor if it goes on and on.",
        advice=["routine.advice"],
    ),
    _EASING.says(
        "home_care_fails",
        "43.1",
        "See a doctor if care at home does not help.",
        rules=["self_care_failed"],
    ),
    _EASING.says("maybe_condition", "43.2", "An illness may then be behind it."),
    _HOME.says(
        "goes_by_itself",
        "47.1",
        "Mostly nothing needs doing: it goes within a few days.",
        rules=["usually_harmless"],
    ),
    _HOME.says(
        "prevent",
        "47.2",
        "A balanced diet, sleep, less stress and less caffeine prevent it.",
        advice=["tip.balanced_diet", "tip.rest", "tip.relax", "tip.caffeine"],
    ),
    _HOME.says("eye_drops", "49.1", "Drops that wet the eye may help.", advice=["tip.eye_drops"]),
    _HOME.says(
        "eye_week",
        "49.2",
        "See a doctor if it lasts more than a week.",
        rules=["eye_longer_than_one_week"],
        note="It follows the advice on eyes, and is read as being about eyes: for the rest of the"
        " body two sources say two weeks.",
    ),
    _DOCTOR.says("all_symptoms", "53.1", "The doctor goes through all that you notice."),
    _DOCTOR.says("exam_history", "53.2", "The doctor examines you and asks about your health."),
    _DOCTOR.says("how_often_where", "53.3", "Asked: how often, how long, and which muscles."),
    _DOCTOR.says(
        "other_conditions",
        "53.4",
        "Asked: other conditions, or whether you are pregnant.",
        advice=["circumstance.pregnant"],
    ),
    _DOCTOR.says("blood_tests", "55.1", "Test: blood, for its salts and the thyroid."),
    _DOCTOR.says(
        "ct_emg", "55.2", "Test: CT, a set of X-rays, or electromyography of muscle and nerve."
    ),
    _DOCTOR.says("mri", "55.3", "Test: an MRI scan of the brain or spine."),
    _OUTLOOK.says("lasting_may_be_serious", "59.1", "Lasting twitches may have a serious cause."),
    _OUTLOOK.says("early_help", "59.2", "Seen early, there is often more that can be done."),
    _PREVENTING.says("no_sure_way", "63.1", "Nothing prevents twitches for certain."),
    _PREVENTING.says(
        "balanced_diet",
        "65.1",
        "Eat a balanced diet with fruit and vegetables.",
        advice=["tip.balanced_diet"],
    ),
    _PREVENTING.says("diet_helps", "65.2", "That may prevent some of the lacks behind twitches."),
    _PREVENTING.says(
        "avoid_caffeine",
        "67.1",
        "Keep away from food and drink with caffeine.",
        advice=["tip.caffeine"],
        note="Spoken as cutting down, as the other three sources have it.",
    ),
    _PREVENTING.says("caffeine_adds", "67.2", "Caffeine may make twitches more."),
    _PREVENTING.says(
        "stop_smoking",
        "69",
        "Stop smoking: nicotine is a mild stimulant.",
        advice=["tip.smoking"],
    ),
    _PREVENTING.says(
        "stimulant_doctor",
        "71.1",
        "Talk to the doctor if you take a stimulant and begin to twitch.",
        rules=["prescribed_stimulant"],
    ),
    _PREVENTING.says("other_medicine", "71.2", "The doctor may be able to choose another one."),
    _PREVENTING.says(
        "coping", "73", "Deep breathing and other skills lessen stress.", advice=["tip.relax"]
    ),
)
