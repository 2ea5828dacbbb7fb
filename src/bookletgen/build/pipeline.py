"""The pipeline, on one screen: load, select, render, typeset and finish, while the rules check."""

from bookletgen.build.companions import companions_of
from bookletgen.build.request import BuildRequest
from bookletgen.build.result import BuildResult, Progress
from bookletgen.build.selected import SelectedEditions, select_editions
from bookletgen.build.state import BuildState
from bookletgen.build.temporary import temporary_folder
from bookletgen.build.work import EditionWork
from bookletgen.build.workers import Workers
from bookletgen.diagnostics.report import Report
from bookletgen.render.page_words import languages


def run_stages(
    request: BuildRequest, state: BuildState, program: str, workers: Workers, progress: Progress
) -> BuildResult:
    """Run every stage; an edition whose pages cannot have changed keeps its files.

    The rules run while the workers already lay pages out. An error that they find stops the workers,
    and no file gets its name.
    """
    selected = select_editions(request)
    if not selected.printing:
        return BuildResult(_check(selected, request))
    with temporary_folder(request.to) as temporary:
        work = EditionWork(request, selected.printing, state, program, temporary)
        for edition in selected.editions:
            if edition.language.text in languages():
                companions = companions_of(edition, selected.editions, request.outputs)
                work.begin(edition, companions, workers)
        report = _check(selected, request)
        if report.errors:
            workers.stop()
            return BuildResult(report)
        report = report.extended(work.finish(progress))
        return BuildResult(report, () if report.errors else work.publish())


def _check(selected: SelectedEditions, request: BuildRequest) -> Report:
    # The rules and their word lists load while the workers are busy already.
    from bookletgen.build.examine import check_editions  # noqa: PLC0415

    return check_editions(selected, request)
