"""The statements of the page on what causes muscle twitch: its fifteen possible conditions.

The page orders them by how common they are. That order is kept nowhere: here it only follows the
page so that it can be checked against it, and nothing is ever spoken in it.
"""

from __future__ import annotations

from skill.knowledge.sources import LeftOut, Passage, Source, Statement

_LIST = Passage(Source.CAUSES, "possible conditions")
_SEIZURES = Passage(Source.CAUSES, "possible conditions: seizures, a medical emergency")
_NEUROPATHY = Passage(Source.CAUSES, "possible conditions: peripheral neuropathy")
_HEPATORENAL = Passage(Source.CAUSES, "possible conditions: hepatorenal syndrome")
_TOURETTE = Passage(Source.CAUSES, "possible conditions: Tourette syndrome")
_CAFFEINE = Passage(Source.CAUSES, "possible conditions: caffeine overdose")
_HYPERCALCAEMIA = Passage(Source.CAUSES, "possible conditions: hypercalcaemia")
_ACID_BASE = Passage(Source.CAUSES, "possible conditions: acids and bases, a medical emergency")
_MEDULLARY = Passage(Source.CAUSES, "possible conditions: medullary cystic disease")
_HUNTINGTON = Passage(Source.CAUSES, "possible conditions: Huntington's disease")
_KIDNEY = Passage(Source.CAUSES, "possible conditions: chronic kidney disease")
_END_STAGE = Passage(Source.CAUSES, "possible conditions: end-stage kidney disease")
_AGORAPHOBIA = Passage(Source.CAUSES, "possible conditions: agoraphobia")
_HYPOCALCAEMIA = Passage(Source.CAUSES, "possible conditions: hypocalcaemia")
_CJD = Passage(Source.CAUSES, "possible conditions: Creutzfeldt-Jakob disease")
_NEPHRITIS = Passage(Source.CAUSES, "possible conditions: glomerulonephritis")
_CLOSING = Passage(Source.CAUSES, "closing notice")

STATEMENTS: tuple[Statement, ...] = (
    _LIST.leaves(
        LeftOut.HEADING,
        "condition_headings",
        "90 97 104 111 132 139 146 153 166 173",
        "The names that stand over the conditions.",
    ),
    _LIST.leaves(
        LeftOut.FURNITURE,
        "condition_furniture",
        "75 77 87 94 101 108 115 121 129 136 143 150 157 163 170 177 183",
        "Links to read more and an empty list of sources.",
    ),
    _LIST.leaves(
        LeftOut.LIKELIHOOD,
        "order",
        "79",
        "The conditions are said to stand by how common they are.",
    ),
    _SEIZURES.says(
        "seizure_emergency", "83.1 83.2", "A seizure is an emergency.", rules=["seizure"]
    ),
    _SEIZURES.says(
        "seizure", "85.1", "In a seizure the brain's signals change and the body shakes."
    ),
    _SEIZURES.leaves(LeftOut.ASIDE, "seizure_bruises", "85.2", "One may be bruised in a seizure."),
    _NEUROPATHY.says("neuropathy", "92.1", "In peripheral neuropathy hurt nerves work badly."),
    _NEUROPATHY.says(
        "neuropathy_signs",
        "92.2",
        "It comes with tingling, numbness or weakness, or trouble with sweat or bowels.",
    ),
    _HEPATORENAL.says("hepatorenal", "99.1", "In it the kidneys fail more and more."),
    _HEPATORENAL.leaves(
        LeftOut.ALARM, "hepatorenal_toxins", "99.2", "Waste builds up in the body."
    ),
    _HEPATORENAL.leaves(
        LeftOut.ALARM, "hepatorenal_liver", "99.3", "The liver may fail in the end."
    ),
    _HEPATORENAL.leaves(LeftOut.CUT_OFF, "hepatorenal_who", "99.4", "Only some people get it."),
    _TOURETTE.says("tourette", "106.1", "It brings tics and sounds or words nobody means."),
    _TOURETTE.leaves(LeftOut.ASIDE, "tourette_severe", "106.2", "Of its kind it is the worst."),
    _TOURETTE.says("tics_half_willed", "106.3", "A tic is partly under a person's control."),
    _TOURETTE.leaves(LeftOut.CUT_OFF, "tourette_more", "106.4", "More was to follow."),
    _CAFFEINE.leaves(LeftOut.DOSE, "caffeine_limit", "113.1", "A daily limit for healthy adults."),
    _CAFFEINE.says("caffeine_overdose", "113.2", "Too much caffeine in a day can be an overdose."),
    _HYPERCALCAEMIA.says("hypercalcaemia", "119.1", "There is too much calcium in the blood."),
    _HYPERCALCAEMIA.says(
        "hypercalcaemia_signs",
        "119.2",
        "A bad case may bring belly pain, feeling sick, constipation and weakness.",
    ),
    _ACID_BASE.says("acid_base_emergency", "125.1 125.2", "It is an emergency."),
    _ACID_BASE.leaves(
        LeftOut.ASIDE, "acid_base_scale", "127.1", "Acids and bases in blood can be measured."
    ),
    _ACID_BASE.says("acid_base", "127.2", "Acids and bases in the blood must be in balance."),
    _MEDULLARY.says("medullary", "134.1", "It is rare, and cysts form on the kidneys."),
    _MEDULLARY.says(
        "medullary_signs", "134.2", "The kidneys may fail; the skin may change colour or itch."
    ),
    _HUNTINGTON.says("huntington", "141.1", "It is inherited, and nerve cells in the brain break."),
    _HUNTINGTON.says("huntington_affects", "141.2", "It affects moving, feelings and thinking."),
    _HUNTINGTON.leaves(
        LeftOut.CUT_OFF, "huntington_outlook", "141.3", "It can be lived with but not removed."
    ),
    _KIDNEY.says("kidney_disease", "148.1", "The kidneys are hurt more and more, for good."),
    _KIDNEY.says("kidney_causes", "148.2", "High blood pressure and diabetes often cause it."),
    _END_STAGE.says("end_stage", "155", "The kidneys do less than a tenth of their work."),
    _AGORAPHOBIA.says("agoraphobia", "161.1", "An anxiety that makes people shun some places."),
    _AGORAPHOBIA.leaves(LeftOut.LIKELIHOOD, "agoraphobia_who", "161.2", "Who has it more often."),
    _HYPOCALCAEMIA.says("hypocalcaemia", "168.1", "There is too little calcium."),
    _HYPOCALCAEMIA.says(
        "hypocalcaemia_signs",
        "168.2",
        "A bad lack may make mouth, lips, hands and feet tingle or go numb.",
    ),
    _CJD.says("cjd", "175.1", "It is caught, and it damages the brain."),
    _CJD.says("cjd_sign", "175.2", "Its mark is not being able to think or look after oneself."),
    _NEPHRITIS.says("nephritis", "181.1", "It is serious and needs treatment at once."),
    _NEPHRITIS.says("nephritis_name", "181.2", "It is also called nephritis."),
    _CLOSING.says(
        "information_only",
        "185",
        "The list informs, and is not meant for finding what somebody has.",
        advice=["disclaimer"],
    ),
    _CLOSING.says("ask_professional", "186", "Ask a health professional.", advice=["disclaimer"]),
)
