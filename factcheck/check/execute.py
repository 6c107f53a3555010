"""Execute a rule file's code, and find the line where it broke."""

import sys
from types import CodeType, ModuleType

from factcheck.check.time_limit import LOAD_LIMIT, TimeLimitError, limited
from factcheck.errors import RuleError


def run_code(code: CodeType, path: str) -> ModuleType:
    """Return the module that a rule file's code makes; raise ``RuleError`` where it breaks."""
    module = ModuleType(f"factcheck_rules:{path}")
    module.__file__ = path
    # dataclasses and typing look the module of a class up by its name.
    sys.modules[module.__name__] = module
    try:
        with limited(LOAD_LIMIT, f"{path}: the rule file", waiting=True, over="to load"):
            exec(code, module.__dict__)  # noqa: S102 - rules are code, from the configured folder
    except TimeLimitError as error:
        raise RuleError(
            f"{path}:{line_in(error, path) or 1}: the file {error}; what it does outside its "
            "functions is done once, before any story"
        ) from error
    except (Exception, SystemExit) as error:
        line = line_in(error, path) or 1
        raise RuleError(f"{path}:{line}: {type(error).__name__}: {error}") from error
    return module


def line_in(error: BaseException, path: str) -> int:
    """Return the last line of ``path`` that an error passed through, 0 if none."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
