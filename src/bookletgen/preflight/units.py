"""Points to millimetres, and numbers as reports show them."""

MM_A_POINT = 25.4 / 72


def mm(points: float) -> float:
    """Give points in millimetres."""
    return points * MM_A_POINT


def number(value: float, decimals: int = 1) -> str:
    """Write a number without needless noughts."""
    written = f"{round(value, decimals) + 0.0:.{decimals}f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def page_list(pages: tuple[int, ...]) -> str:
    """Write page numbers with runs drawn together, as `1-4, 7`."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
