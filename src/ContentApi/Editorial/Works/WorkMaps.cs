using Mapster;

namespace ContentApi.Editorial.Works;

/// <summary>How works become representations.</summary>
internal sealed class WorkMaps : IRegister
{
    public void Register(TypeAdapterConfig config) => config.NewConfig<WorkWithCandidates, WorkDetails>().Map(details => details, source => source.Work);
}
