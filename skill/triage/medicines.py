"""The medicines that people name, as codes, each with its kind.

Kinds that can cause a twitch: healthgrades (amphetamines, bronchodilators, decongestants, ADHD
stimulants), causes (corticosteroids, stimulants, estrogen), tremorsoothe (diuretics,
corticosteroids, estrogens, withdrawal from benzodiazepines). Which product belongs to which kind
is plain pharmacological nomenclature. Every other medicine is of the kind "other": any prescribed
medicine that a person suspects is a matter for their doctor (nhs).
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType


class MedicineKind(StrEnum):
    """A kind of medicine."""

    STIMULANT = "stimulant"
    BENZODIAZEPINE = "benzodiazepine"
    BRONCHODILATOR = "bronchodilator"
    DECONGESTANT = "decongestant"
    CORTICOSTEROID = "corticosteroid"
    ESTROGEN = "estrogen"
    DIURETIC = "diuretic"
    OTHER = "other"


_NAMES: dict[MedicineKind, str] = {
    MedicineKind.STIMULANT: (
        "stimulant amphetamine amphetamines dexamfetamine dextroamphetamine lisdexamfetamine"
        " methylphenidate dexmethylphenidate ritalin adderall vyvanse elvanse concerta focalin"
        " equasym medikinet dexedrine adhd_medicine biphentin foquest attentin addwize"
        " phentermine duromine evekeo mydayis"
    ),
    MedicineKind.BENZODIAZEPINE: (
        "benzodiazepine diazepam valium lorazepam ativan alprazolam xanax clonazepam klonopin"
        " temazepam restoril chlordiazepoxide librium oxazepam nitrazepam clobazam midazolam"
        " alprax restyl lonazep frisium serepax mogadon"
    ),
    MedicineKind.BRONCHODILATOR: (
        "bronchodilator inhaler salbutamol albuterol ventolin proair proventil asthalin"
        " salamol levalbuterol xopenex terbutaline bricanyl salmeterol formoterol symbicort"
        " advair seretide fostair theophylline asthma_medicine levolin duolin foracort seroflo"
        " deriphyllin asthavent airomir combivent spiriva tiotropium atrovent ipratropium"
        " trelegy relvar"
    ),
    MedicineKind.DECONGESTANT: (
        "decongestant pseudoephedrine sudafed phenylephrine otrivin sinutab codral"
        " xylometazoline oxymetazoline"
    ),
    MedicineKind.CORTICOSTEROID: (
        "corticosteroid steroid prednisolone prednisone dexamethasone hydrocortisone"
        " methylprednisolone cortisone wysolone omnacortil medrol betnesol betamethasone"
        " deflazacort budesonide fluticasone beclometasone clenil budecort mometasone"
    ),
    MedicineKind.ESTROGEN: (
        "estrogen oestrogen estradiol hrt contraceptive_pill premarin microgynon evorel"
        " oestrogel yasmin"
    ),
    MedicineKind.DIURETIC: (
        "diuretic water_tablet water_pill furosemide frusemide lasix bumetanide"
        " bendroflumethiazide hydrochlorothiazide indapamide spironolactone chlorthalidone"
        " torsemide dytor aldactone lasilactone amiloride triamterene metolazone"
    ),
    MedicineKind.OTHER: (
        "antidepressant ssri fluoxetine prozac sertraline zoloft lustral citalopram celexa"
        " cipramil escitalopram lexapro cipralex paroxetine paxil seroxat venlafaxine effexor"
        " duloxetine cymbalta bupropion wellbutrin mirtazapine amitriptyline nortriptyline"
        " trazodone lithium antipsychotic quetiapine seroquel olanzapine risperidone"
        " aripiprazole abilify haloperidol anticonvulsant gabapentin neurontin pregabalin"
        " lyrica lamotrigine lamictal levetiracetam keppra topiramate topamax valproate epilim"
        " carbamazepine tegretol statin atorvastatin lipitor simvastatin rosuvastatin crestor"
        " blood_pressure_medicine amlodipine ramipril lisinopril losartan beta_blocker"
        " propranolol bisoprolol metoprolol atenolol blood_thinner warfarin apixaban"
        " rivaroxaban clopidogrel thyroid_medicine levothyroxine synthroid thyroxine"
        " antibiotic ciprofloxacin amoxicillin doxycycline opioid codeine tramadol morphine"
        " oxycodone methadone insulin metformin ozempic semaglutide wegovy mounjaro"
        " tirzepatide omeprazole lansoprazole metoclopramide domperidone ondansetron"
        " sumatriptan antihistamine cetirizine loratadine diphenhydramine benadryl montelukast"
        " singulair donepezil aricept levodopa sinemet ropinirole pramipexole baclofen"
        " modafinil atomoxetine strattera guanfacine clonidine buspirone hydroxyzine melatonin"
        " zopiclone zolpidem ambien accutane isotretinoin tamoxifen letrozole anastrozole"
        " chemotherapy methotrexate minoxidil finasteride painkiller paracetamol acetaminophen"
        " tylenol ibuprofen advil nurofen naproxen aspirin sleeping_tablet allergy_medicine"
        " anxiety_medicine heart_medicine thyronorm eltroxin thyrox oroxine eutroxsig telma"
        " telmisartan amlong stamlo perindopril coversyl candesartan valsartan irbesartan"
        " enalapril diltiazem verapamil nifedipine doxazosin nebivolol carvedilol digoxin"
        " amiodarone ecosprin ticagrelor glycomet gliclazide glimepiride janumet sitagliptin"
        " januvia empagliflozin jardiance dapagliflozin forxiga allopurinol febuxostat"
        " colchicine nexito rexipra desvenlafaxine pristiq vortioxetine trintellix fluvoxamine"
        " clomipramine imipramine clozapine lurasidone risperdal zyprexa phenytoin dilantin"
        " eptoin lacosamide zonisamide hydroxychloroquine sulfasalazine azathioprine"
        " tacrolimus adalimumab humira pyridostigmine riluzole quinine azithromycin"
        " clarithromycin erythromycin nitrofurantoin trimethoprim penicillin levofloxacin"
        " metronidazole fluconazole famotidine ranitidine pantoprazole pantocid esomeprazole"
        " nexium prochlorperazine stemetil cyclizine betahistine promethazine phenergan"
        " fexofenadine zyrtec claritin piriton crocin panadol calpol combiflam co_codamol"
        " tapentadol buprenorphine fentanyl hydrocodone dihydrocodeine diclofenac voltarol"
        " celecoxib meloxicam etoricoxib memantine amantadine tizanidine cyclobenzaprine"
        " methocarbamol oxybutynin solifenacin mirabegron tamsulosin testosterone progesterone"
        " varenicline champix naltrexone liraglutide saxenda dulaglutide trulicity rybelsus"
        " sildenafil viagra tadalafil cholesterol_medicine diabetes_medicine iron_tablet"
    ),
}

MEDICINES: MappingProxyType[str, MedicineKind] = MappingProxyType(
    {name: kind for kind, names in _NAMES.items() for name in names.split()}
)
"""Every medicine code, with its kind."""


def kinds_of(medicines: frozenset[str]) -> frozenset[MedicineKind]:
    """The kinds that some medicine codes belong to; a name that is not known is of no kind."""
    return frozenset(MEDICINES[name] for name in medicines if name in MEDICINES)
