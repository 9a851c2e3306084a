namespace ContentApi.Core.Citations;

/// <summary>The date that an in-text citation names: a year with its letter, both years of a later edition, or a word that stands for one.</summary>
internal readonly record struct CitedYear(int? Year, int? OtherYear, string? Suffix, CitedYearKind Kind)
{
    public bool IsYearOf(CitedSource source) => Kind switch
    {
        CitedYearKind.NoDate => source.Citation.Csl is { Issued: null, Status: null },
        CitedYearKind.InPress => source.Citation.Csl.Status is not null,
        _ => source.Years.Any(Is),
    };

    private bool Is(int year) => year == Year || year == OtherYear;
}

internal enum CitedYearKind
{
    Year,
    NoDate,
    InPress,
}
