using ContentApi.Published;
using Mapster;

namespace ContentApi.Editorial.Articles;

/// <summary>How working copies become representations.</summary>
internal sealed class WorkingCopyMaps : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<WorkingCopySnapshot, WorkingCopySummary>()
            .Inherits<Snapshot, ArticleSummary>()
            .Map(summary => summary, copy => copy.Document);
        config.NewConfig<WorkingCopySnapshot, WorkingCopyRepresentation>()
            .Inherits<Snapshot, ArticleRepresentation>()
            .Map(article => article, copy => copy.Document);
    }
}
