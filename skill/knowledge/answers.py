"""The topics that are asked about in general: twitches, causes, care, doctors and emergencies."""

from __future__ import annotations

from skill.knowledge.topics import Breath, Topic


def _topic(topic_id: str, *cited: str, names: tuple[str, ...] = ()) -> Topic:
    """A topic with one breath for each string of statement ids, which spaces part."""
    breaths = (
        Breath(f"topic.{topic_id}.{number}", tuple(ids.split()))
        for number, ids in enumerate(cited, start=1)
    )
    return Topic(topic_id, tuple(breaths), names)


GENERAL: tuple[Topic, ...] = (
    _topic("reassurance", "nhs.usually_no_worry nhs.most_people nhs.try_not_to_worry"),
    _topic(
        "what_is_twitch",
        "healthgrades.small_moves healthgrades.small_contractions healthgrades.one_nerve"
        " causes.small_contractions tremorsoothe.unwanted_moves nhs.most_people",
        "healthgrades.anyone_anywhere nhs.anywhere nhs.eyes_legs nhs.rarely_serious"
        " healthgrades.itself_not_serious tremorsoothe.harmless",
        "tremorsoothe.where tremorsoothe.feels_worse causes.go_unnoticed",
        "causes.made_of causes.nerve_excited healthgrades.fasciculation",
        "nhs.tingling_cramps healthgrades.alone healthgrades.other_symptoms"
        " healthgrades.other_systems",
        names=("fasciculation",),
    ),
    _topic(
        "causes",
        "nhs.stress nhs.tired nhs.caffeine_alcohol",
        "healthgrades.exercise healthgrades.little_sleep healthgrades.dehydration"
        " healthgrades.vitamins healthgrades.anxiety healthgrades.stress healthgrades.caffeine"
        " healthgrades.normal_reaction healthgrades.short_ones healthgrades.stress_more_often",
        "causes.smoking causes.eye_irritation causes.nutrition causes.exercise causes.stress"
        " causes.caffeine causes.minor_lifestyle causes.lids_calves_thumbs causes.couple_of_days",
        "tremorsoothe.minerals tremorsoothe.genes tremorsoothe.benign tremorsoothe.sleep"
        " tremorsoothe.stress tremorsoothe.dehydration tremorsoothe.caffeine"
        " healthgrades.cause_unknown causes.caffeine_adds",
        "nhs.medicines healthgrades.drugs_lead causes.drugs nhs.keep_medicine",
        "healthgrades.many_causes causes.wide_range healthgrades.cause_shapes_it"
        " healthgrades.sometimes_illness",
    ),
    _topic(
        "serious_causes",
        "nhs.most_no_condition healthgrades.sometimes_illness healthgrades.long_ones"
        " causes.often_nerves causes.serious_less_common tremorsoothe.rarely_nerves"
        " nhs.two_weeks nhs.weak_or_stiff",
        "healthgrades.seldom_serious_cause healthgrades.serious_lead healthgrades.stroke_signs"
        " healthgrades.call_confusion healthgrades.speech healthgrades.headache",
        "nhs.bfs nhs.dystonia nhs.mnd",
        "healthgrades.ms healthgrades.parkinsons healthgrades.rare_serious causes.hurt_nerves"
        " causes.lasting_may_be_serious causes.not_emergency causes.some_need_doctor"
        " healthgrades.doctor_safest",
        names=(
            "motor neurone disease",
            "motor neuron disease",
            "dystonia",
            "multiple sclerosis",
            "Parkinson's",
            "stroke",
            "head injury",
        ),
    ),
    _topic(
        "medicines",
        "nhs.medicines nhs.keep_medicine nhs.suspected_medicine",
        "healthgrades.drugs_lead healthgrades.bronchodilators healthgrades.decongestants"
        " nhs.keep_medicine",
        "healthgrades.adhd_stimulants healthgrades.amphetamines nhs.keep_medicine",
        "causes.drugs tremorsoothe.drugs nhs.keep_medicine",
        "tremorsoothe.withdrawal nhs.keep_medicine",
        "causes.stimulant_doctor causes.other_medicine nhs.keep_medicine",
        names=(
            "salbutamol",
            "albuterol",
            "pseudoephedrine",
            "methylphenidate",
            "amphetamines",
            "ADHD",
            "stimulants",
            "steroids",
            "oestrogen",
            "estrogen",
            "benzodiazepines",
        ),
    ),
    _topic(
        "self_care",
        "nhs.rest nhs.relax nhs.less_caffeine nhs.less_alcohol tremorsoothe.cut_down_caffeine",
        "nhs.stretch nhs.try_not_to_worry nhs.two_weeks",
        "healthgrades.care_steps tremorsoothe.water tremorsoothe.relax tremorsoothe.breathing"
        " tremorsoothe.yoga causes.coping",
        "causes.home_care_fails causes.maybe_condition healthgrades.persistent_or_concerned"
        " tremorsoothe.persists_or_severe",
    ),
    _topic(
        "prevention",
        "causes.no_sure_way causes.prevent causes.avoid_caffeine",
        "causes.balanced_diet causes.diet_helps causes.stop_smoking causes.coping",
        "tremorsoothe.daily_exercise tremorsoothe.half_an_hour tremorsoothe.sleep_well"
        " tremorsoothe.insomnia",
    ),
    _topic(
        "eye_twitch",
        "nhs.eyes_legs causes.eye_irritation causes.eye_drops",
        "causes.eye_week healthgrades.vision healthgrades.call_sudden_changes",
        "healthgrades.face_eyes_mouth causes.lids_calves_thumbs causes.couple_of_days",
    ),
    _topic(
        "magnesium",
        "tremorsoothe.minerals tremorsoothe.magnesium tremorsoothe.magnesium_food",
        "causes.balanced_diet causes.diet_helps causes.ask_professional",
    ),
    _topic(
        "when_to_see_doctor",
        "nhs.two_weeks nhs.stop_or_see_gp nhs.two_places nhs.weak_or_stiff",
        "causes.eye_week healthgrades.emergency_call healthgrades.speech"
        " healthgrades.stroke_signs healthgrades.call_confusion",
        "nhs.suspected_medicine nhs.keep_medicine",
        "healthgrades.several_areas healthgrades.severe_or_weeks healthgrades.weakness_too"
        " healthgrades.persistent_or_concerned causes.persistent causes.severe_more_serious"
        " causes.home_care_fails tremorsoothe.persists_or_severe",
    ),
    _topic(
        "emergency_signs",
        "healthgrades.call_at_once healthgrades.speech healthgrades.vision"
        " healthgrades.stroke_signs healthgrades.paralysis healthgrades.coordination"
        " healthgrades.memory healthgrades.confusion healthgrades.call_sudden_changes",
        "healthgrades.consciousness healthgrades.seizure healthgrades.headache"
        " healthgrades.high_fever healthgrades.vomiting healthgrades.call_breath"
        " healthgrades.pulse healthgrades.head_trauma healthgrades.call_confusion"
        " healthgrades.call_fever_headache",
        "healthgrades.emergency_call healthgrades.itself_not_serious",
    ),
    _topic(
        "appointment_what_happens",
        "nhs.gp_checks nhs.gp_again nhs.gp_refers nhs.keep_medicine",
        "healthgrades.history_exam_tests healthgrades.ask_where healthgrades.ask_how_long"
        " healthgrades.ask_how_bad healthgrades.ask_elsewhere healthgrades.ask_constant"
        " healthgrades.ask_symptoms causes.all_symptoms causes.how_often_where",
        "healthgrades.ask_medicines healthgrades.ask_conditions healthgrades.ask_dialysis"
        " causes.other_conditions causes.exam_history nhs.keep_medicine",
        "healthgrades.exam_reflexes healthgrades.exam_strength healthgrades.tests_may_follow"
        " causes.early_help",
        names=("dialysis",),
    ),
    _topic(
        "tests",
        "healthgrades.tests_may_follow healthgrades.blood_tests causes.blood_tests",
        "healthgrades.emg healthgrades.ncs healthgrades.scans causes.ct_emg causes.mri",
        "healthgrades.no_cause_found healthgrades.second_opinion",
        names=("EMG", "CT", "MRI", "thyroid"),
    ),
    _topic(
        "treatment",
        "nhs.no_treatment healthgrades.no_treatment_needed healthgrades.few_days"
        " healthgrades.care_steps causes.goes_by_itself",
        "healthgrades.treat_illness healthgrades.treatment_depends causes.early_help",
        "healthgrades.tic_medicine nhs.keep_medicine",
    ),
    _topic(
        "complications",
        "healthgrades.seldom_complications healthgrades.may_be_serious healthgrades.untreated"
        " nhs.two_weeks",
        "healthgrades.harm_daily healthgrades.harm_balance healthgrades.harm_strength"
        " healthgrades.harm_feeling healthgrades.follow_plan healthgrades.never_ignore_advice",
    ),
    _topic(
        "how_long",
        "nhs.comes_and_goes nhs.two_weeks",
        "causes.goes_by_itself healthgrades.few_days healthgrades.mostly_resolves"
        " tremorsoothe.soon_gone causes.eye_week",
        "healthgrades.short_or_lasting healthgrades.cause_shapes_it healthgrades.long_ones"
        " causes.lasting_may_be_serious",
    ),
    _topic(
        "twitch_vs_cramp",
        "healthgrades.one_nerve healthgrades.cramp_differs healthgrades.calf_cramp"
        " nhs.tingling_cramps",
        "healthgrades.jerk_differs healthgrades.tics healthgrades.tics_in_childhood",
    ),
    _topic(
        "unnamed_illness",
        "nhs.most_no_condition nhs.two_weeks nhs.weak_or_stiff causes.ask_professional",
    ),
    _topic(
        "unnamed_emergency",
        "healthgrades.emergency_call healthgrades.speech healthgrades.stroke_signs"
        " healthgrades.call_confusion healthgrades.headache",
        "nhs.most_no_condition causes.ask_professional",
    ),
    _topic("unnamed_word", "healthgrades.small_moves causes.ask_professional"),
    _topic("can_you_call", "healthgrades.emergency_call"),
    _topic("cannot_phone", "healthgrades.emergency_call healthgrades.call_sudden_changes"),
    _topic(
        "are_you_a_doctor",
        "healthgrades.information_only causes.information_only healthgrades.emergency_call"
        " causes.ask_professional healthgrades.never_ignore_advice",
    ),
    Topic(
        "privacy",
        (
            Breath(
                "topic.privacy.1",
                (),
                ("product.keeps_nothing", "product.stores_nothing", "product.amazon_settings"),
            ),
        ),
    ),
)
"""The topics of a general kind, in the order in which a person may come to ask about them."""
