using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentApi.Data.Migrations
{
    /// <inheritdoc />
    public partial class Partners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "partner",
                schema: "editorial",
                table: "api_keys",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "key_usage",
                schema: "editorial",
                columns: table => new
                {
                    key_id = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    surface = table.Column<string>(type: "text", nullable: false),
                    requests = table.Column<long>(type: "bigint", nullable: false),
                    items = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("key_usage_pkey", x => new { x.key_id, x.day, x.surface });
                    table.ForeignKey(
                        name: "key_usage_key_id_fkey",
                        column: x => x.key_id,
                        principalSchema: "editorial",
                        principalTable: "api_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "key_usage",
                schema: "editorial");

            migrationBuilder.DropColumn(
                name: "partner",
                schema: "editorial",
                table: "api_keys");
        }
    }
}
