using System.Collections;
using ContentApi.Published;
using Mapster;
using Mapster.Models;

namespace ContentApi.Tests.Published;

public sealed class RepresentationMapsTests
{
    private static readonly TypeAdapterConfig Maps = PublishedRoom.CreateMaps();

    public static TheoryData<Type, Type> EveryMap
    {
        get
        {
            var maps = new TheoryData<Type, Type>();
            foreach (var map in Maps.RuleMap.Keys.Where(map => map.Source.Namespace?.StartsWith("ContentApi.", StringComparison.Ordinal) == true))
                maps.Add(map.Source, map.Destination);
            return maps;
        }
    }

    [Fact]
    public void There_are_maps_of_every_room_that_has_some()
    {
        var destinations = Maps.RuleMap.Keys.Select(map => map.Destination.Name).ToList();

        foreach (var expected in (string[])["ArticleSummary", "ArticleRepresentation", "TldrCard", "ScenarioItem", "ScenarioAnalysisItem", "CitationItem", "WorkingCopySummary", "WorkingCopyRepresentation"])
            Assert.Contains(expected, destinations);
    }

    [Theory]
    [MemberData(nameof(EveryMap))]
    public void A_map_fills_every_member_from_a_source_that_is_filled(Type source, Type destination)
    {
        var from = Filled.Of(source);

        var mapped = from.Adapt(source, destination, Maps)!;

        // What a map says to leave out is filled by whoever uses it.
        var leftOut = Maps.RuleMap[new TypeTuple(source, destination)].Settings.Ignore;
        foreach (var property in destination.GetProperties().Where(property => !leftOut.ContainsKey(property.Name)))
            Assert.True(IsFilled(property.GetValue(mapped)), $"{destination.Name}.{property.Name} is not filled by the map from {source.Name}");
    }

    [Theory]
    [MemberData(nameof(EveryMap))]
    public void A_member_of_the_same_name_and_type_is_the_same(Type source, Type destination)
    {
        var from = Filled.Of(source);
        var mapped = from.Adapt(source, destination, Maps)!;

        var leftOut = Maps.RuleMap[new TypeTuple(source, destination)].Settings.Ignore;
        foreach (var property in destination.GetProperties().Where(property => !leftOut.ContainsKey(property.Name)))
        {
            if (source.GetProperty(property.Name) is { } same && same.PropertyType == property.PropertyType)
                Assert.Equivalent(same.GetValue(from), property.GetValue(mapped));
        }
    }

    private static bool IsFilled(object? value) => value switch
    {
        null => false,
        string text => text.Length > 0,
        ICollection items => items.Count > 0,
        ValueType scalar => scalar is Enum || !scalar.Equals(Activator.CreateInstance(scalar.GetType())),
        _ => true,
    };
}
