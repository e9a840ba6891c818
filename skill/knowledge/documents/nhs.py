"""The statements of the NHS page on twitching eyes and muscles."""

from __future__ import annotations

from skill.knowledge.sources import LeftOut, Passage, Source, Statement

_TOP = Passage(Source.NHS, "introduction")
_USUAL = Passage(Source.NHS, "usually nothing to worry about")
_HELP = Passage(Source.NHS, "what helps")
_DO = Passage(Source.NHS, "do")
_DO_NOT = Passage(Source.NHS, "do not")
_SEE_GP = Passage(Source.NHS, "see a GP if")
_APPOINTMENT = Passage(Source.NHS, "at the GP appointment")
_CONDITIONS = Passage(Source.NHS, "conditions that can cause a twitch")

STATEMENTS: tuple[Statement, ...] = (
    _TOP.leaves(
        LeftOut.HEADING,
        "headings",
        "5 13 16 17 22 27 28 34 35 40 42",
        "The headings and lead-ins of the page.",
    ),
    _TOP.says(
        "rarely_serious",
        "1.1",
        "Twitches are common, and very seldom mean something serious.",
        rules=["usually_harmless"],
        advice=["self_care.advice"],
    ),
    _TOP.says(
        "stop_or_see_gp",
        "1.2",
        "Many stop by themselves; past two weeks a GP should look.",
        rules=["longer_than_two_weeks"],
        advice=["self_care.safety_net"],
    ),
    _USUAL.says(
        "usually_no_worry",
        "3",
        "There is mostly no need to worry.",
        rules=["usually_harmless"],
        advice=["self_care.advice"],
    ),
    _USUAL.says("most_people", "4", "Nearly everybody gets one now and then."),
    _USUAL.says("stress", "6", "Stress and anxiety are often behind it."),
    _USUAL.says("tired", "7", "Tiredness and exhaustion are often behind it."),
    _USUAL.says("caffeine_alcohol", "8", "Caffeine or alcohol is often behind it."),
    _USUAL.says(
        "medicines",
        "9",
        "Some medicines can do it; the leaflet tells.",
        advice=["tip.medicine_leaflet"],
    ),
    _USUAL.says("anywhere", "10.1", "Every part of the body can twitch."),
    _USUAL.says("eyes_legs", "10.2", "Eyes and legs twitch most of all."),
    _USUAL.says(
        "tingling_cramps", "11", "The same part may also tingle, or cramp, also called a spasm."
    ),
    _HELP.says("comes_and_goes", "14", "It may come and go, and stops within days or weeks."),
    _HELP.says("no_treatment", "15", "As a rule it is not treated."),
    _DO.says("rest", "18", "Rest a lot.", advice=["tip.rest"]),
    _DO.says("relax", "19", "Look for ways to relax.", advice=["tip.relax"]),
    _DO.says("stretch", "20", "Stretch and massage muscles that cramp.", advice=["tip.stretch"]),
    _DO.says(
        "try_not_to_worry",
        "21",
        "Worry can make a twitch worse, and it is mostly harmless.",
        rules=["usually_harmless"],
        advice=["tip.worry"],
    ),
    _DO_NOT.says(
        "less_caffeine", "23", "Keep tea, coffee and the like low.", advice=["tip.caffeine"]
    ),
    _DO_NOT.says("less_alcohol", "24", "Keep alcohol low.", advice=["tip.alcohol"]),
    _DO_NOT.says(
        "keep_medicine",
        "25",
        "Never stop a prescribed medicine without medical advice, even if it is suspected.",
        rules=["medicine_suspected"],
        advice=["caution.medicine", "routine.medicine", "tip.medicine_leaflet"],
    ),
    _SEE_GP.says(
        "two_weeks",
        "29",
        "A reason to see a GP: more than two weeks.",
        rules=["longer_than_two_weeks", "duration_not_known"],
        advice=["self_care.safety_net"],
    ),
    _SEE_GP.says(
        "two_places",
        "30",
        "A reason to see a GP: more than one place.",
        rules=["more_than_one_place"],
        advice=["self_care.safety_net"],
    ),
    _SEE_GP.says(
        "weak_or_stiff",
        "31",
        "A reason to see a GP: the part is weak or stiff.",
        rules=["weakness", "stiffness", "weak_stiff_or_severe"],
        advice=["self_care.safety_net"],
    ),
    _SEE_GP.says(
        "suspected_medicine",
        "32",
        "A reason to see a GP: a prescribed medicine is suspected.",
        rules=["medicine_suspected"],
        advice=["routine.medicine"],
    ),
    _APPOINTMENT.says(
        "gp_checks", "36", "The GP may look for causes such as stress or a medicine."
    ),
    _APPOINTMENT.says("gp_again", "37", "The GP may want to see you again in a few weeks."),
    _APPOINTMENT.says(
        "gp_refers", "38", "The GP may send you to a neurologist, a nerve specialist, for tests."
    ),
    _CONDITIONS.says("most_no_condition", "41", "Most twitches come from no illness at all."),
    _CONDITIONS.says(
        "bfs",
        "43",
        "Benign fasciculation syndrome: overactive nerves give long-lasting twitches and cramps.",
    ),
    _CONDITIONS.says("dystonia", "44 45", "Dystonia: uncommon conditions with muscle spasms."),
    _CONDITIONS.says(
        "mnd", "46 47", "Motor neurone disease: uncommon, with weakness that gets worse in time."
    ),
)
