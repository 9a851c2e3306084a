using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentApi.Data.Migrations
{
    /// <summary>Estimates and resolutions of scenarios: the record, which is only added to, and what the public sees of it.</summary>
    public partial class Forecasting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "estimated_at",
                schema: "published",
                table: "scenarios",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "forecast_at",
                schema: "published",
                table: "scenarios",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid[]>(
                name: "involved_ids",
                schema: "published",
                table: "scenarios",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<decimal>(
                name: "probability",
                schema: "published",
                table: "scenarios",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "resolution",
                schema: "published",
                table: "scenarios",
                type: "text",
                nullable: false,
                defaultValue: "open");

            migrationBuilder.AddColumn<double>(
                name: "sort_probability",
                schema: "published",
                table: "scenarios",
                type: "double precision",
                nullable: false,
                computedColumnSql: "coalesce(probability, -1)::double precision",
                stored: true);

            migrationBuilder.CreateTable(
                name: "estimates",
                schema: "editorial",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scenario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    low = table.Column<decimal>(type: "numeric", nullable: false),
                    high = table.Column<decimal>(type: "numeric", nullable: false),
                    rationale = table.Column<string>(type: "text", nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: true),
                    as_of = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    key_id = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("estimates_pkey", x => x.id);
                    table.CheckConstraint("estimates_range_check", "0 <= low AND low <= high AND high <= 1");
                    table.ForeignKey(
                        name: "estimates_author_id_fkey",
                        column: x => x.author_id,
                        principalSchema: "editorial",
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estimates",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scenario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: true),
                    as_of = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    probability = table.Column<double>(type: "double precision", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    entity_tag = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("estimates_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "forecasts",
                schema: "published",
                columns: table => new
                {
                    estimate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scenario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_last = table.Column<bool>(type: "boolean", nullable: false),
                    bin = table.Column<int>(type: "integer", nullable: false),
                    probability = table.Column<decimal>(type: "numeric", nullable: false),
                    occurred = table.Column<decimal>(type: "numeric", nullable: false),
                    squared_error = table.Column<decimal>(type: "numeric", nullable: false),
                    resolved_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("forecasts_pkey", x => x.estimate_id);
                });

            migrationBuilder.CreateTable(
                name: "resolutions",
                schema: "editorial",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scenario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    resolved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    key_id = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("resolutions_pkey", x => x.id);
                    table.CheckConstraint("resolutions_outcome_check", "(outcome IS NULL) = (resolved_on IS NULL)");
                });

            migrationBuilder.CreateIndex(
                name: "scenarios_analysis_id_idx",
                schema: "published",
                table: "scenarios",
                column: "analysis_id");

            migrationBuilder.CreateIndex(
                name: "scenarios_involved_ids_idx",
                schema: "published",
                table: "scenarios",
                column: "involved_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "scenarios_resolution_published_at_article_id_ordinal_idx",
                schema: "published",
                table: "scenarios",
                columns: new[] { "resolution", "published_at", "article_id", "ordinal" },
                descending: new[] { false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "scenarios_sort_probability_article_id_ordinal_idx",
                schema: "published",
                table: "scenarios",
                columns: new[] { "sort_probability", "article_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "estimates_article_id_idx",
                schema: "editorial",
                table: "estimates",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "estimates_author_id_idx",
                schema: "editorial",
                table: "estimates",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "estimates_scenario_id_as_of_id_idx",
                schema: "editorial",
                table: "estimates",
                columns: new[] { "scenario_id", "as_of", "id" });

            migrationBuilder.CreateIndex(
                name: "estimates_article_id_idx",
                schema: "published",
                table: "estimates",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "estimates_author_id_idx",
                schema: "published",
                table: "estimates",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "estimates_scenario_id_as_of_id_idx",
                schema: "published",
                table: "estimates",
                columns: new[] { "scenario_id", "as_of", "id" });

            migrationBuilder.CreateIndex(
                name: "forecasts_article_id_idx",
                schema: "published",
                table: "forecasts",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "forecasts_author_id_resolved_on_idx",
                schema: "published",
                table: "forecasts",
                columns: new[] { "author_id", "resolved_on" });

            migrationBuilder.CreateIndex(
                name: "forecasts_resolved_on_idx",
                schema: "published",
                table: "forecasts",
                column: "resolved_on");

            migrationBuilder.CreateIndex(
                name: "forecasts_scenario_id_idx",
                schema: "published",
                table: "forecasts",
                column: "scenario_id");

            migrationBuilder.CreateIndex(
                name: "resolutions_article_id_idx",
                schema: "editorial",
                table: "resolutions",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "resolutions_scenario_id_recorded_at_id_idx",
                schema: "editorial",
                table: "resolutions",
                columns: new[] { "scenario_id", "recorded_at", "id" });

            migrationBuilder.Sql(
                """
                CREATE FUNCTION editorial.scenario_ids(document jsonb) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT ARRAY(SELECT (scenario ->> 'id')::uuid FROM jsonb_path_query(document, '$.scenarioAnalyses[*].scenarios[*]') AS scenario)
                $$;
                CREATE INDEX articles_scenario_ids_idx ON editorial.articles USING gin (editorial.scenario_ids(document));

                REVOKE UPDATE, DELETE, TRUNCATE ON editorial.estimates, editorial.resolutions FROM contentapi_app;
                -- Rights do not bind the owner, in whose name the program may log in; a trigger does, until the owner drops it.
                CREATE FUNCTION editorial.refuse_forecast_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE insufficient_privilege USING MESSAGE = 'estimates and resolutions are neither changed nor deleted';
                END
                $$;
                CREATE TRIGGER estimates_are_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON editorial.estimates
                    FOR EACH STATEMENT EXECUTE FUNCTION editorial.refuse_forecast_change();
                CREATE TRIGGER resolutions_are_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON editorial.resolutions
                    FOR EACH STATEMENT EXECUTE FUNCTION editorial.refuse_forecast_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX editorial.articles_scenario_ids_idx; DROP FUNCTION editorial.scenario_ids(jsonb);");

            migrationBuilder.DropTable(
                name: "estimates",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "estimates",
                schema: "published");

            migrationBuilder.DropTable(
                name: "forecasts",
                schema: "published");

            migrationBuilder.DropTable(
                name: "resolutions",
                schema: "editorial");

            migrationBuilder.DropIndex(
                name: "scenarios_analysis_id_idx",
                schema: "published",
                table: "scenarios");

            migrationBuilder.DropIndex(
                name: "scenarios_involved_ids_idx",
                schema: "published",
                table: "scenarios");

            migrationBuilder.DropIndex(
                name: "scenarios_resolution_published_at_article_id_ordinal_idx",
                schema: "published",
                table: "scenarios");

            migrationBuilder.DropIndex(
                name: "scenarios_sort_probability_article_id_ordinal_idx",
                schema: "published",
                table: "scenarios");

            migrationBuilder.DropColumn(
                name: "sort_probability",
                schema: "published",
                table: "scenarios");

            migrationBuilder.DropColumn(
                name: "estimated_at",
                schema: "published",
                table: "scenarios");

            migrationBuilder.DropColumn(
                name: "forecast_at",
                schema: "published",
                table: "scenarios");

            migrationBuilder.DropColumn(
                name: "involved_ids",
                schema: "published",
                table: "scenarios");

            migrationBuilder.DropColumn(
                name: "probability",
                schema: "published",
                table: "scenarios");

            migrationBuilder.DropColumn(
                name: "resolution",
                schema: "published",
                table: "scenarios");

            migrationBuilder.Sql("DROP FUNCTION editorial.refuse_forecast_change();");
        }
    }
}
