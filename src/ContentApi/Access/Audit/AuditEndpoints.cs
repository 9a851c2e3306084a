using ContentApi.Http;

namespace ContentApi.Access.Audit;

internal static class AuditEndpoints
{
    public static void MapAuditLog(this RouteGroupBuilder manage) =>
        manage.MapRead("/audit-log", ListAuditLog.Handle).Describe("listAuditLog", "Access", "Lists what was changed and by whom, newest first")
            .RequireScope(Scopes.KeysManage).Problems(400, 401, 403);
}
