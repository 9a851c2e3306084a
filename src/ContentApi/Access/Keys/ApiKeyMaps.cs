using ContentApi.Access.Partners;
using ContentApi.Data.EditorialTables;
using Mapster;

namespace ContentApi.Access.Keys;

/// <summary>How keys become representations.</summary>
internal sealed class ApiKeyMaps : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<PartnerGrant, PartnerRepresentation>();
        config.NewConfig<ApiKey, ApiKeyRepresentation>();
        config.NewConfig<IssuedKey, CreatedApiKey>()
            .Map(created => created, issued => issued.Key)
            .Map(created => created.Key, issued => issued.Token.Reveal());
    }
}
