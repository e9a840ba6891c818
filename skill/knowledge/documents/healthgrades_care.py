"""The statements of the Healthgrades page on muscle twitches: doctor, tests, care, what follows."""

from __future__ import annotations

from skill.knowledge.sources import LeftOut, Passage, Source, Statement

_DOCTOR = Passage(Source.HEALTHGRADES, "make an appointment when")
_CALL = Passage(Source.HEALTHGRADES, "when to call 911")
_QUESTIONS = Passage(Source.HEALTHGRADES, "what the doctor may ask")
_EXAM = Passage(Source.HEALTHGRADES, "examination and tests")
_TREATMENT = Passage(Source.HEALTHGRADES, "treatment")
_COMPLICATIONS = Passage(Source.HEALTHGRADES, "complications")
_CLOSING = Passage(Source.HEALTHGRADES, "closing notice")

STATEMENTS: tuple[Statement, ...] = (
    _DOCTOR.says(
        "mostly_resolves",
        "138.1",
        "Mostly it is not serious and passes by itself.",
        rules=["usually_harmless"],
        advice=["self_care.advice"],
    ),
    _DOCTOR.says("doctor_safest", "138.2", "Sometimes it is safest to let a doctor find out why."),
    _DOCTOR.leaves(
        LeftOut.HEADING, "appointment_lead", "140", "The lead-in to the reasons for a visit."
    ),
    _DOCTOR.says(
        "several_areas",
        "142",
        "A reason for a visit: more than one area, or all over.",
        rules=["more_than_one_place"],
        advice=["routine.advice"],
    ),
    _DOCTOR.says(
        "severe_or_weeks",
        "144",
        "A reason for a visit: severe, or more than about two weeks.",
        rules=["severe", "longer_than_two_weeks", "weak_stiff_or_severe"],
        advice=["routine.advice"],
    ),
    _DOCTOR.says(
        "weakness_too",
        "146",
        "A reason for a visit: weakness along with it.",
        rules=["weakness"],
        advice=["routine.advice"],
    ),
    _CALL.says(
        "call_confusion",
        "150",
        "Call at once: confusion, lost coordination, paralysis, a seizure or vomiting.",
        rules=["confusion_or_behaviour", "coordination", "paralysis", "seizure", "vomiting"],
        advice=["routine.red_flags"],
    ),
    _CALL.says(
        "call_breath",
        "152",
        "Call at once: short breath, and a leg or calf that hurts or two swollen legs.",
        rules=["breathless_with_leg_pain_or_swelling"],
    ),
    _CALL.says(
        "call_sudden_changes",
        "154",
        "Call at once: a sudden change in speech, sight, memory, thinking or understanding.",
        rules=["speech", "vision", "memory_or_thinking"],
        advice=["routine.red_flags"],
        note="Both lists of signs count, so a change counts even if it was not sudden.",
    ),
    _CALL.says(
        "call_fever_headache",
        "156",
        "Call at once: a high fever or a severe headache.",
        rules=["high_fever", "severe_headache"],
    ),
    _QUESTIONS.says(
        "history_exam_tests", "160.1", "The doctor asks about you, examines you, may order tests."
    ),
    _QUESTIONS.says("ask_dialysis", "162", "Asked: are you on dialysis for your kidneys."),
    _QUESTIONS.says("ask_how_long", "164", "Asked: how long has it gone on."),
    _QUESTIONS.says("ask_how_bad", "166", "Asked: how bad is it."),
    _QUESTIONS.says("ask_where", "168", "Asked: where is it."),
    _QUESTIONS.says("ask_elsewhere", "170", "Asked: is it in more than one place."),
    _QUESTIONS.says(
        "ask_constant", "172.1 172.2", "Asked: is it always there, and how long does each one last."
    ),
    _QUESTIONS.says("ask_symptoms", "174", "Asked: what else is there, such as weakness."),
    _QUESTIONS.says("ask_medicines", "176", "Asked: which medicines do you take."),
    _QUESTIONS.says("ask_conditions", "178", "Asked: which illnesses do you have."),
    _EXAM.says("exam_reflexes", "180.1", "Reflexes and the nervous system are checked."),
    _EXAM.says("exam_strength", "180.2", "Muscle strength and the joints may be checked."),
    _EXAM.says("tests_may_follow", "180.3", "Tests depend on what the examination shows."),
    _EXAM.says("blood_tests", "182", "Test: blood, for its salts and the thyroid."),
    _EXAM.says("emg", "184", "Test: electromyography shows what a muscle does."),
    _EXAM.says("scans", "186", "Test: CT or MRI scans of the brain and spine."),
    _EXAM.says("ncs", "188", "Test: a nerve conduction study shows how well nerves carry signals."),
    _EXAM.says("no_cause_found", "190.1", "Not always can a cause be found."),
    _EXAM.says("second_opinion", "190.2", "If it persists without a cause, ask a second doctor."),
    _TREATMENT.says(
        "no_treatment_needed",
        "194.1",
        "Where no illness is behind it, mostly no treatment is needed.",
        rules=["usually_harmless"],
    ),
    _TREATMENT.says("few_days", "194.2", "With some care it mostly goes within a few days."),
    _TREATMENT.says(
        "care_steps",
        "194.3",
        "That means rest, less caffeine, enough to drink and less stress.",
        advice=["tip.rest", "tip.caffeine", "tip.water", "tip.relax"],
    ),
    _TREATMENT.says("treat_illness", "196.1", "If an illness does it, treating that may help."),
    _TREATMENT.says("treatment_depends", "196.2", "Which treatment depends on the illness."),
    _TREATMENT.says("tic_medicine", "196.3", "Medicine may help a tic that makes life hard."),
    _COMPLICATIONS.says("seldom_complications", "200.1", "Twitches mostly lead to nothing worse."),
    _COMPLICATIONS.says("may_be_serious", "200.2", "Now and then one is a sign of an illness."),
    _COMPLICATIONS.says("untreated", "200.3", "An illness left untreated can do lasting harm."),
    _COMPLICATIONS.says("follow_plan", "200.4", "Keep to the plan made with the doctor."),
    _COMPLICATIONS.leaves(
        LeftOut.ALARM,
        "harm_brain",
        "202",
        "Untreated illness can end in brain damage.",
        "The answer says that an untreated illness can do lasting harm.",
    ),
    _COMPLICATIONS.says("harm_daily", "204", "Untreated illness can make daily tasks hard."),
    _COMPLICATIONS.says("harm_balance", "206", "Untreated illness can harm balance."),
    _COMPLICATIONS.leaves(
        LeftOut.ALARM,
        "harm_sight",
        "208",
        "Untreated illness can end in loss of sight.",
        "A change in sight is an emergency sign, and is said there.",
    ),
    _COMPLICATIONS.leaves(
        LeftOut.ALARM,
        "harm_mind",
        "210",
        "Untreated illness can end in lost memory, confusion or inflammation of the brain.",
        "Trouble with memory and confusion are emergency signs, and are said there.",
    ),
    _COMPLICATIONS.says("harm_strength", "212", "Untreated illness can take away strength."),
    _COMPLICATIONS.says("harm_feeling", "214", "Untreated illness can leave numbness or pain."),
    _CLOSING.leaves(
        LeftOut.FURNITURE,
        "furniture",
        "3.1 3.2 4 215 216.1 216.2 217 218",
        "The reviewer, the date, a survey and a link.",
    ),
    _CLOSING.says(
        "information_only",
        "219.1 219.2 219.3",
        "The page informs; it is no medical advice, finds no illness and treats none.",
        advice=["disclaimer"],
    ),
    _CLOSING.says(
        "never_ignore_advice",
        "219.4",
        "Never put off a doctor's advice because of something you read.",
    ),
    _CLOSING.says(
        "emergency_call",
        "219.5",
        "Whoever thinks it may be an emergency should call a doctor or 911 at once.",
        rules=["red_flag_not_known", "not_put_right"],
        advice=["urgent.advice"],
    ),
    _CLOSING.leaves(
        LeftOut.FURNITURE,
        "references",
        "220.1 220.2 220.3 221.1 221.2 221.3 222.1 222.2 222.3 223.1 223.2 223.3 223.4"
        " 224.1 224.2 224.3 225.1 225.2 225.3 226.1 226.2 226.3 227.1 227.2 227.3",
        "The list of works that the page rests on.",
    ),
)
