using ContentApi.Core.Articles;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using Mapster;

namespace ContentApi.Editorial.Exports.Lines;

/// <summary>How what is stored becomes lines of an export, and lines become what is stored.</summary>
internal sealed class LineMaps : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<TermAlias, AliasLine>();
        config.NewConfig<VocabularyTerm, TermLine>().Ignore(line => line.Parent!);
        config.NewConfig<TermLine, VocabularyTerm>()
            .Map(term => term.Aliases, line => line.Aliases.Select(alias => new TermAlias { Kind = line.Kind, Slug = alias.Slug, Name = alias.Name, TermId = line.Id }).ToList())
            .Ignore(term => term.ParentId!, term => term.MergedIntoId!, term => term.IsOutdated);
        config.NewConfig<KnownWork, WorkLine>().Map(line => line.Key, work => work.MatchKey).Ignore(line => line.MergedInto!, line => line.Assignments);
        config.NewConfig<WorkAssignment, AssignmentLine>().Map(line => line.Key, given => given.MatchKey);
        config.NewConfig<Revision, RevisionLine>();
        config.NewConfig<Tombstone, TombstoneLine>();
        config.NewConfig<Correction, CorrectionLine>();
        config.NewConfig<WorkingCopy, ArticleLine>()
            .Ignore(line => line.Slugs, line => line.FormerSlugs, line => line.Revisions, line => line.Published!, line => line.Tombstone!, line => line.Corrections);
        config.NewConfig<ArticleLine, WorkingCopy>()
            .Map(copy => copy.Slug, line => line.Document.Slug)
            .Map(copy => copy.Locale, line => line.Document.Locale)
            .Map(copy => copy.Title, line => line.Document.Title)
            .Map(copy => copy.Revision, line => line.Revisions.Count)
            .Map(copy => copy.BodyRevision, line => line.Revisions[line.Revisions.Count - 1].BodyRevision)
            .Map(copy => copy.PublishedRevision, line => line.Published == null ? (int?)null : line.Published.Revision)
            .Map(copy => copy.Words, line => ReadingTime.Words(line.Document));
        config.NewConfig<PartOfLine<RevisionLine>, Revision>().Map(revision => revision, part => part.Part);
        config.NewConfig<PartOfLine<TombstoneLine>, Tombstone>().Map(tombstone => tombstone, part => part.Part);
        config.NewConfig<PartOfLine<CorrectionLine>, Correction>().Map(correction => correction, part => part.Part);
    }
}

/// <summary>A part of an article's line, with the article that it belongs to.</summary>
internal sealed record PartOfLine<T>(Guid ArticleId, T Part);
