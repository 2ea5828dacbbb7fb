"""Every kind of diagnostic there is, for `bookletgen explain`."""

from bookletgen.build.catalogue import KINDS as BUILD_KINDS
from bookletgen.diagnostics.diagnostic import Kind
from bookletgen.order.problems import KINDS as ORDER_KINDS

KINDS: tuple[Kind, ...] = (*BUILD_KINDS, *ORDER_KINDS)
