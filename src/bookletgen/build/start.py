"""Starts a build: decides whether there is anything to do before anything heavy is loaded."""

from bookletgen.build.fingerprint import content_key, digest, options_key, program_key
from bookletgen.build.request import BuildRequest
from bookletgen.build.result import BuildResult, Progress
from bookletgen.build.state import BuildState
from bookletgen.build.workers import worker_pool


def build_booklet(request: BuildRequest, progress: Progress) -> BuildResult:
    """Build what is asked for, unless it is there already and nothing changed.

    Files appear under their names only when all of them are whole; a run that fails leaves
    earlier files as they were.
    """
    state = BuildState.read(request.to)
    program = program_key()
    asked = options_key(request)
    inputs = digest([program, content_key(request.folder, request.styles, leave_out=[request.to])])
    if earlier := state.run(asked, inputs):
        return earlier
    with worker_pool(_worker_count(request)) as workers:
        # The workers load the engine while this process loads and runs the other stages.
        from bookletgen.build.pipeline import run_stages  # noqa: PLC0415

        result = run_stages(request, state, program, workers, progress)
    if not result.report.errors:
        state.remember_run(asked, inputs, result)
        state.write()
    return result


def _worker_count(request: BuildRequest) -> int:
    """Start no more workers than there can be editions, as far as that is known before loading."""
    if not request.variants:
        return request.jobs
    editions = len(request.variants) * len(request.levels) * len(request.sizes)
    return min(request.jobs, editions * max(1, len(request.organisations)))
