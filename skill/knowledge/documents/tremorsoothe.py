"""The statements of the TremorSoothe page on twitching, a seller's page."""

from __future__ import annotations

from skill.knowledge.sources import LeftOut, Passage, Source, Statement

_WHAT = Passage(Source.TREMORSOOTHE, "what twitching is")
_WHY = Passage(Source.TREMORSOOTHE, "causes")
_TIPS = Passage(Source.TREMORSOOTHE, "tips")

STATEMENTS: tuple[Statement, ...] = (
    _WHAT.leaves(
        LeftOut.HEADING,
        "headings",
        "1 3 11 17 19 37 39",
        "The headings and lead-ins of the page, and a picture.",
    ),
    _WHAT.leaves(
        LeftOut.FURNITURE,
        "furniture",
        "5 7.1 7.2 8.1 8.2 9.1 9.2 48",
        "A table of contents, and code for the page's looks.",
    ),
    _WHAT.says("unwanted_moves", "13.1", "A small part of a muscle moves by itself."),
    _WHAT.says("feels_worse", "13.2", "Twitches feel worse than they are; most go unnoticed."),
    _WHAT.says(
        "where",
        "13.3",
        "The places it is felt most are eyelids, calves, arms, fingers, hands, head, feet, legs.",
    ),
    _WHAT.says("harmless", "15.1", "A twitch is mostly harmless, a nuisance more than a worry."),
    _WHAT.leaves(
        LeftOut.CONTRADICTED,
        "myoclonus",
        "15.1",
        "A twitch is also called myoclonus.",
        "Healthgrades says that myoclonus is something else.",
    ),
    _WHAT.says("soon_gone", "15.2", "It mostly goes soon, or once the cause is seen to."),
    _WHAT.says("rarely_nerves", "15.3", "In rare cases it comes from the nervous system."),
    _WHY.says("sleep", "20", "Possible cause: too little sleep, and tiredness."),
    _WHY.says("stress", "21", "Possible cause: stress or anxiety."),
    _WHY.says("dehydration", "22", "Possible cause: not enough fluid."),
    _WHY.says("benign", "23", "Harmless twitches of lids, calves and thumbs have no known cause."),
    _WHY.says("caffeine", "24", "Possible cause: too much caffeine."),
    _WHY.says("genes", "25", "Possible cause: what one is born with."),
    _WHY.says("drugs", "26", "Possible cause: diuretics, corticosteroids or oestrogens."),
    _WHY.says(
        "withdrawal",
        "27",
        "Possible cause: coming off a medicine, benzodiazepines above all.",
        rules=["benzodiazepine_stopped"],
    ),
    _WHY.says("minerals", "28", "Possible cause: a lack of vitamins or minerals, magnesium often."),
    _WHY.says("bfs", "29", "Possible cause: benign fasciculation syndrome."),
    _WHY.says("ms", "30", "Possible cause: multiple sclerosis."),
    _WHY.says("als", "31", "Possible cause: amyotrophic lateral sclerosis, or Lou Gehrig's."),
    _WHY.says("nerve_damage", "32", "Possible cause: damage to a muscle's nerve."),
    _WHY.says("muscular_dystrophy", "33", "Possible cause: muscular dystrophy."),
    _WHY.says("spinal_muscular_atrophy", "34", "Possible cause: spinal muscular atrophy."),
    _WHY.says("myopathy", "35", "Possible cause: weak muscles, or myopathy."),
    _TIPS.says("cut_down_caffeine", "40.1", "Drink less tea and coffee.", advice=["tip.caffeine"]),
    _TIPS.says(
        "water", "40.2", "Drink water or fruit juice instead.", advice=["tip.caffeine", "tip.water"]
    ),
    _TIPS.says("relax", "41.1", "Learn to relax.", advice=["tip.relax"]),
    _TIPS.says(
        "breathing", "41.2", "Deep breathing and loosening the muscles help.", advice=["tip.relax"]
    ),
    _TIPS.says("yoga", "41.3", "Yoga and Pilates are good too."),
    _TIPS.says("daily_exercise", "42.1", "Move every day.", advice=["tip.exercise"]),
    _TIPS.says(
        "half_an_hour",
        "42.2",
        "Half an hour of moderate exercise eases stress and helps sleep.",
        advice=["tip.exercise"],
    ),
    _TIPS.says("magnesium", "43.1", "Eat enough magnesium.", advice=["tip.magnesium"]),
    _TIPS.says(
        "magnesium_food",
        "43.2",
        "Magnesium is in greens such as spinach and broccoli, beans, peas, nuts and seeds.",
        advice=["tip.magnesium"],
    ),
    _TIPS.says("sleep_well", "44.1", "Sleep enough, at regular hours.", advice=["tip.rest"]),
    _TIPS.says("insomnia", "44.2", "If you sleep badly, see to it."),
    _TIPS.leaves(LeftOut.PRODUCT, "product", "45", "The seller's product is recommended."),
    _TIPS.says(
        "persists_or_severe",
        "46",
        "If it persists or is severe, ask a professional.",
        rules=["severe", "getting_worse"],
        advice=["routine.advice"],
    ),
)
