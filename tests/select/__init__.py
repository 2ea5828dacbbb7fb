# noqa: A005  the folder mirrors bookletgen.select
