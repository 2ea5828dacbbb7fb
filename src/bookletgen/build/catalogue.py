"""Every kind of diagnostic that a build can give."""

from bookletgen.check.registry import RULES
from bookletgen.check.waivers import KINDS as WAIVER_KINDS
from bookletgen.diagnostics.diagnostic import Kind
from bookletgen.finish.imposition.kinds import KINDS as IMPOSITION_KINDS
from bookletgen.finish.problems import KINDS as FINISH_KINDS
from bookletgen.load.problems import KINDS as SOURCE_KINDS
from bookletgen.preflight.problems import KINDS as UNREADABLE_KINDS
from bookletgen.preflight.registry import RULES as PREFLIGHT_RULES
from bookletgen.typeset.engine_log import KINDS as ENGINE_KINDS

CONTENT_KINDS: tuple[Kind, ...] = (*SOURCE_KINDS, *(rule.kind for rule in RULES), *WAIVER_KINDS)
"""What can be found without laying anything out."""

PREFLIGHT_KINDS: tuple[Kind, ...] = (*UNREADABLE_KINDS, *(rule.kind for rule in PREFLIGHT_RULES))
"""What can be found in a finished file."""

KINDS: tuple[Kind, ...] = (
    *CONTENT_KINDS,
    *ENGINE_KINDS,
    *FINISH_KINDS,
    *IMPOSITION_KINDS,
    *PREFLIGHT_KINDS,
)
