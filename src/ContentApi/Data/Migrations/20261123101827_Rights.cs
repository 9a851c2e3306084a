using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentApi.Data.Migrations
{
    /// <summary>
    /// The two roles and what they may do: the application reads and writes rows in both schemas,
    /// delivery reads what is published and has no right on <c>editorial</c>.
    /// </summary>
    public partial class Rights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DO $$
                DECLARE
                    -- From PostgreSQL 16 on a member may still lack the right to become the role.
                    needed text := CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END;
                BEGIN
                    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'contentapi_app') THEN
                        CREATE ROLE contentapi_app NOLOGIN;
                    END IF;
                    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'contentapi_delivery') THEN
                        CREATE ROLE contentapi_delivery NOLOGIN;
                    END IF;
                    -- Whoever migrates can also serve, under "Options=-c role=...", without a login for each role.
                    IF NOT pg_has_role(current_user, 'contentapi_app', needed) THEN
                        GRANT contentapi_app TO CURRENT_USER;
                    END IF;
                    IF NOT pg_has_role(current_user, 'contentapi_delivery', needed) THEN
                        GRANT contentapi_delivery TO CURRENT_USER;
                    END IF;
                EXCEPTION WHEN insufficient_privilege THEN
                    RAISE insufficient_privilege USING MESSAGE = format(
                        'the role %I may not make or grant the roles contentapi_app and contentapi_delivery: let a superuser create them and grant both to it', current_user);
                END
                $$;

                GRANT USAGE ON SCHEMA editorial, published TO contentapi_app;
                GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA editorial, published TO contentapi_app;
                REVOKE INSERT, UPDATE, DELETE ON editorial.migrations FROM contentapi_app;
                ALTER DEFAULT PRIVILEGES IN SCHEMA editorial, published GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO contentapi_app;

                GRANT USAGE ON SCHEMA published TO contentapi_delivery;
                GRANT SELECT ON ALL TABLES IN SCHEMA published TO contentapi_delivery;
                ALTER DEFAULT PRIVILEGES IN SCHEMA published GRANT SELECT ON TABLES TO contentapi_delivery;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The roles stay: other databases of the server may use them.
            migrationBuilder.Sql(
                """
                ALTER DEFAULT PRIVILEGES IN SCHEMA published REVOKE SELECT ON TABLES FROM contentapi_delivery;
                REVOKE SELECT ON ALL TABLES IN SCHEMA published FROM contentapi_delivery;
                REVOKE USAGE ON SCHEMA published FROM contentapi_delivery;
                ALTER DEFAULT PRIVILEGES IN SCHEMA editorial, published REVOKE SELECT, INSERT, UPDATE, DELETE ON TABLES FROM contentapi_app;
                REVOKE ALL ON ALL TABLES IN SCHEMA editorial, published FROM contentapi_app;
                REVOKE USAGE ON SCHEMA editorial, published FROM contentapi_app;
                """);
        }
    }
}
