namespace ContentApi.Core.Citations;

/// <summary>The date that an in-text citation names: a year with its letter, both years of a later edition, or a word that stands for one.</summary>
internal readonly record struct CitedYear(int? Year, int? OtherYear, string? Suffix, CitedYearKind Kind)
{
    public bool IsYearOf(CslItem item) => Kind switch
    {
        CitedYearKind.NoDate => item.Issued is null && item.Status is null,
        CitedYearKind.InPress => item.Status is not null,
        _ => Is(item.Issued?.Year) || Is(item.OriginalDate?.Year),
    };

    private bool Is(int? year) => year is not null && (year == Year || year == OtherYear);
}

internal enum CitedYearKind
{
    Year,
    NoDate,
    InPress,
}
