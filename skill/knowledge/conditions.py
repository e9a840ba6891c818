"""The conditions that the sources name, each answered when it is asked for by name.

Every answer is calm and whole: what the condition is as far as the sources say, that most twitches
come from no illness, and what would be a reason to see a doctor. Where the condition is an
emergency, or its own signs are, the number and the signs follow in the same turn: whoever asks is
afraid, and has not told of any of them. No condition is ever said to be likely or unlikely for
anyone, and their order here means nothing: it follows the alphabet.
"""

from __future__ import annotations

from skill.knowledge.topics import Breath, Topic

_PREFIX = "specific_condition:"
_NEXT_STEP = Breath(
    "condition.any.1",
    (
        "nhs.most_no_condition",
        "nhs.two_weeks",
        "nhs.two_places",
        "nhs.weak_or_stiff",
        "causes.information_only",
        "causes.ask_professional",
    ),
)
_CALL = Breath(
    "condition.emergency.1",
    (
        "healthgrades.call_at_once",
        "healthgrades.stroke_signs",
        "healthgrades.speech",
        "healthgrades.vision",
        "healthgrades.paralysis",
        "healthgrades.confusion",
        "healthgrades.seizure",
        "healthgrades.consciousness",
        "healthgrades.headache",
        "healthgrades.vomiting",
        "healthgrades.high_fever",
    ),
)


def _breath(condition: str, cited: str) -> Breath:
    return Breath(f"condition.{condition}.1", tuple(cited.split()))


def _condition(condition: str, cited: str, *names: str) -> Topic:
    return Topic(_PREFIX + condition, (_breath(condition, cited), _NEXT_STEP), names)


def _emergency(condition: str, cited: str, *names: str) -> Topic:
    calm = "nhs.most_no_condition nhs.two_weeks"
    return Topic(_PREFIX + condition, (_breath(condition, f"{cited} {calm}"), _CALL), names)


CONDITIONS: tuple[Topic, ...] = (
    _emergency("acid_base", "causes.acid_base causes.acid_base_emergency", "acids", "bases"),
    _condition("agoraphobia", "causes.agoraphobia nhs.stress nhs.relax", "agoraphobia", "anxiety"),
    _condition(
        "als",
        "healthgrades.als causes.lou_gehrig tremorsoothe.als",
        "ALS",
        "Lou Gehrig's disease",
    ),
    _condition(
        "anxiety",
        "nhs.stress nhs.relax nhs.try_not_to_worry healthgrades.stress_more_often"
        " healthgrades.anxiety causes.stress causes.coping tremorsoothe.stress",
        "anxiety",
    ),
    _condition("bfs", "nhs.bfs tremorsoothe.bfs", "benign fasciculation syndrome"),
    _condition(
        "brachial_plexus_injury",
        "healthgrades.brachial_plexus healthgrades.head_trauma",
        "brachial plexus",
    ),
    _emergency(
        "brain_injury",
        "healthgrades.brain_injury healthgrades.head_trauma healthgrades.seldom_serious_cause"
        " healthgrades.rare_serious healthgrades.serious_lead",
        "brain injury",
    ),
    _emergency(
        "brain_tumour",
        "healthgrades.brain_tumour healthgrades.rare_serious healthgrades.serious_lead",
        "brain tumour",
        "brain tumor",
    ),
    _condition(
        "caffeine_overdose",
        "causes.caffeine_overdose healthgrades.caffeine tremorsoothe.caffeine"
        " tremorsoothe.cut_down_caffeine nhs.less_caffeine healthgrades.emergency_call",
        "overdose",
    ),
    _condition(
        "chronic_kidney_disease",
        "causes.kidney_disease causes.kidney_causes",
        "chronic kidney disease",
        "diabetes",
    ),
    _emergency("cjd", "causes.cjd causes.cjd_sign", "Creutzfeldt-Jakob disease"),
    _condition(
        "dehydration",
        "healthgrades.dehydration tremorsoothe.dehydration healthgrades.care_steps"
        " healthgrades.emergency_call",
        "dehydration",
    ),
    _condition("dystonia", "nhs.dystonia", "dystonia"),
    _condition(
        "end_stage_kidney_disease",
        "causes.end_stage healthgrades.ask_dialysis",
        "end-stage kidney disease",
        "dialysis",
    ),
    _emergency(
        "glomerulonephritis",
        "causes.nephritis causes.nephritis_name healthgrades.emergency_call",
        "glomerulonephritis",
        "nephritis",
    ),
    _emergency(
        "guillain_barre",
        "healthgrades.guillain_barre healthgrades.serious_lead",
        "Guillain-Barré",
    ),
    _condition(
        "hepatorenal_syndrome",
        "causes.hepatorenal healthgrades.ask_conditions",
        "hepatorenal syndrome",
    ),
    _condition(
        "huntingtons",
        "causes.huntington causes.huntington_affects",
        "Huntington's disease",
    ),
    _condition(
        "hypercalcemia",
        "causes.hypercalcaemia causes.hypercalcaemia_signs",
        "hypercalcaemia",
        "hypercalcemia",
    ),
    _condition(
        "hypocalcemia",
        "causes.hypocalcaemia causes.hypocalcaemia_signs",
        "hypocalcaemia",
        "hypocalcemia",
    ),
    _condition(
        "isaacs", "causes.isaacs causes.serious_less_common", "Isaac's syndrome", "immune system"
    ),
    _condition(
        "magnesium_deficiency",
        "tremorsoothe.minerals tremorsoothe.magnesium tremorsoothe.magnesium_food",
        "magnesium",
    ),
    _condition(
        "medullary_cystic_disease",
        "causes.medullary causes.medullary_signs",
        "medullary cystic disease",
    ),
    _condition("mnd", "nhs.mnd", "motor neurone disease", "motor neuron disease"),
    _condition("ms", "healthgrades.ms tremorsoothe.ms", "multiple sclerosis"),
    _condition(
        "muscular_dystrophy",
        "healthgrades.muscular_dystrophy causes.muscular_dystrophy tremorsoothe.muscular_dystrophy",
        "muscular dystrophy",
    ),
    _condition(
        "myasthenia_gravis", "healthgrades.myasthenia_gravis", "myasthenia gravis", "immune system"
    ),
    _condition("myopathy", "tremorsoothe.myopathy causes.wasting", "myopathy"),
    _condition(
        "nerve_damage",
        "healthgrades.nerve_damage causes.nerve_trauma causes.hurt_nerves"
        " tremorsoothe.nerve_damage",
    ),
    _condition("nerve_entrapment", "healthgrades.nerve_entrapment"),
    _condition("parkinsons", "healthgrades.parkinsons", "Parkinson's"),
    _condition(
        "peripheral_neuropathy",
        "causes.neuropathy causes.neuropathy_signs healthgrades.stroke_signs",
        "peripheral neuropathy",
    ),
    _emergency("seizures", "causes.seizure causes.seizure_emergency", "seizure"),
    _condition(
        "spinal_muscular_atrophy",
        "causes.spinal_muscular_atrophy tremorsoothe.spinal_muscular_atrophy"
        " causes.serious_less_common",
        "spinal muscular atrophy",
    ),
    _emergency(
        "stroke",
        "healthgrades.stroke healthgrades.seldom_serious_cause healthgrades.serious_lead"
        " healthgrades.alone nhs.rarely_serious",
        "stroke",
    ),
    _emergency("tia", "healthgrades.tia healthgrades.serious_lead", "mini-stroke", "stroke"),
    _condition(
        "tourettes",
        "healthgrades.tourettes causes.tourette causes.tics_half_willed",
        "Tourette's",
    ),
    _condition(
        "vitamin_deficiency",
        "healthgrades.vitamins causes.nutrition causes.balanced_diet causes.diet_helps"
        " tremorsoothe.minerals",
        "vitamins",
    ),
)
"""The topics of one named condition each."""
