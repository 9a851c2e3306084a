using System.Reflection;
using System.Runtime.CompilerServices;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ContentApi.Commands;
using ContentApi.Core.Articles;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Architecture = ArchUnitNET.Domain.Architecture;
using Assembly = System.Reflection.Assembly;
using Type = System.Type;

namespace ContentApi.Tests;

/// <summary>The rules of docs/architecture.md, on what the compiler made of the code.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly ProgramAssembly = typeof(Startup).Assembly;
    private static readonly Assembly CoreAssembly = typeof(Article).Assembly;
    private static readonly Lazy<Architecture> Loaded = new(() => new ArchLoader().LoadAssemblies(ProgramAssembly, CoreAssembly).Build());

    [Theory]
    [InlineData("Editorial", "Delivery|Syndication|Commands")]
    [InlineData("Delivery", "Editorial|Syndication|Commands")]
    [InlineData("Syndication", "Editorial|Delivery|Commands")]
    [InlineData("Published", "Editorial|Delivery|Syndication|Commands|Access")]
    [InlineData("Access", "Editorial|Delivery|Syndication|Commands|Published")]
    [InlineData("Http", "Editorial|Delivery|Syndication|Commands|Published|Access|Data")]
    [InlineData("Data", "Editorial|Delivery|Syndication|Commands|Published|Access|Http")]
    public void References_run_downwards_through_the_rooms(string room, string above) => Check(In(room), In(above));

    [Fact]
    public void Delivery_has_no_way_to_a_working_copy()
    {
        Check(In("Delivery"), Types().That().HaveFullName("ContentApi.Data.ContentDbContext"));
        Check(In("Delivery"), Types().That().HaveFullNameMatching(@"^ContentApi\.Data\.EditorialTables\."));
        Check(In("Delivery"), Types(includeReferenced: true).That().HaveFullNameMatching(@"^Microsoft\.EntityFrameworkCore\."));
    }

    [Fact]
    public void Syndication_has_no_way_to_a_working_copy()
    {
        Check(In("Syndication"), Types().That().HaveFullNameMatching(@"^ContentApi\.Data\.EditorialTables\.(WorkingCopy|Revision)$"));
        Check(In(@"Syndication\.(Feeds|Sync)"), Types().That().HaveFullName("ContentApi.Data.ContentDbContext"));
    }

    [Fact]
    public void Http_knows_no_content_but_how_it_is_written_as_JSON() =>
        Check(Types().That().HaveFullNameMatching(@"^ContentApi\.Http\.(?!OpenApi\.)"), Types().That().HaveFullNameMatching(@"^ContentApi\.Core\.(?!Articles\.ContentJson|Json\.)"));

    [Fact]
    public void A_rule_that_is_broken_is_seen_inside_asynchronous_methods_and_lambdas() =>
        Assert.All((string[])[@"^ContentApi\.Http\.Paging\.Cursor", @"^Microsoft\.EntityFrameworkCore\.EntityFrameworkQueryableExtensions"], used => Assert.False(
            Types().That().HaveFullNameMatching(@"^ContentApi\.Editorial\.Articles\.ListWorkingCopies").Should().NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching(used)).HasNoViolations(Loaded.Value)));

    [Fact]
    public void Core_needs_no_web_and_no_database() => Assert.DoesNotContain(CoreAssembly.GetReferencedAssemblies(), reference =>
        reference.Name is { } name && (name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("Npgsql", StringComparison.Ordinal) || name is "System.Data.Common" or "System.Net.Http" or "System.Net.Sockets"));

    [Fact]
    public void Classes_are_sealed_unless_something_derives_from_them()
    {
        foreach (var assembly in (Assembly[])[ProgramAssembly, CoreAssembly])
        {
            var types = assembly.GetTypes();
            Assert.Empty(types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsGenerated(type) && !types.Any(other => other.IsSubclassOf(type))).Select(type => type.FullName));
        }
    }

    [Fact]
    public void Nothing_of_the_program_is_public_but_what_requests_and_answers_are_made_of() =>
        Assert.Empty(ProgramAssembly.GetExportedTypes().Where(type => !IsGenerated(type) && !IsRecord(type) && !type.IsEnum).Select(type => type.FullName));

    [Fact]
    public void Every_JSON_body_of_management_is_read_so_that_all_that_does_not_fit_is_told()
    {
        var handlers = ProgramAssembly.GetTypes().Where(type => type.IsAbstract && type.IsSealed && type.Namespace is { } room && (room.StartsWith("ContentApi.Editorial", StringComparison.Ordinal) || room.StartsWith("ContentApi.Access", StringComparison.Ordinal)))
            .Select(type => type.GetMethod("Handle", BindingFlags.Public | BindingFlags.Static)).OfType<MethodInfo>().ToList();
        var validated = ProgramAssembly.GetTypes().Select(type => type.BaseType).Where(type => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(FluentValidation.AbstractValidator<>)).Select(type => type!.GenericTypeArguments[0]).ToHashSet();

        Assert.True(handlers.Count > 40);
        Assert.Empty(handlers.SelectMany(handler => handler.GetParameters(), (handler, parameter) => (handler, parameter))
            .Where(use => !use.parameter.IsDefined(typeof(AsParametersAttribute)) && (validated.Contains(use.parameter.ParameterType) || use.parameter.IsDefined(typeof(FromBodyAttribute)) || use.parameter.ParameterType.Name.EndsWith("Request", StringComparison.Ordinal)))
            .Select(use => $"{use.handler.DeclaringType!.Name}({use.parameter.ParameterType.Name})"));
    }

    private static IObjectProvider<IType> In(string rooms) => Types().That().HaveFullNameMatching($@"^ContentApi\.({rooms})\.");

    private static void Check(IObjectProvider<IType> from, IObjectProvider<IType> to)
    {
        Assert.NotEmpty(from.GetObjects(Loaded.Value));
        var broken = Types().That().Are(from).Should().NotDependOnAny(to).Evaluate(Loaded.Value).Where(result => !result.Passed).Select(result => result.Description);
        Assert.Empty(broken);
    }

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.Name.Contains('<', StringComparison.Ordinal) || type.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) != false;

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
