using ContentApi.Data.EditorialTables;
using Mapster;

namespace ContentApi.Access.Audit;

/// <summary>How entries of the audit log become representations.</summary>
internal sealed class AuditMaps : IRegister
{
    public void Register(TypeAdapterConfig config) => config.NewConfig<AuditEntry, AuditLogEntry>();
}
