using System.Text;
using System.Text.Json;
using MusicHub.Domain.VisitCycle.Map;

namespace MusicHub.Tests.Domain.VisitCycle.Map;

public sealed class BoundaryReaderTests
{
    private const string Square = "[[[-0.2,51.8],[-0.1,51.8],[-0.1,51.9],[-0.2,51.8]]]";

    [Test]
    public void Read_KeepsNamesAndShapes_AndNothingElse()
    {
        var areas = Read(Collection($$$"""{"type":"Feature","properties":{"code":"E07","name":" Northbridge ","secret":"x"},"geometry":{"type":"Polygon","coordinates":[[[-0.1234567,51.8,12],[-0.1,51.8],[-0.1,51.9],[-0.1234567,51.8]]]}}""")).OrThrow();

        using var kept = JsonDocument.Parse(areas.ToGeoJson());
        var feature = kept.RootElement.GetProperty("features")[0];
        Assert.That(feature.GetProperty("properties").ToString(), Is.EqualTo("""{"name":"Northbridge"}"""));
        Assert.That(feature.GetProperty("geometry").GetProperty("coordinates").ToString(), Is.EqualTo("[[[[-0.12346,51.8],[-0.1,51.8],[-0.1,51.9],[-0.12346,51.8]]]]"));
    }

    [Test]
    public void Read_TakesTheNamesOfOfficialFiles_AndSeveralShapes()
    {
        var areas = Read("\uFEFF" + Collection($$$"""{"type":"Feature","properties":{"FID":1,"LAD24CD":"E07","LAD24NM":"Southbridge"},"geometry":{"type":"MultiPolygon","coordinates":[{{{Square}}},{{{Square}}}]}}""")).OrThrow();

        Assert.That((areas.List.Single().Name, areas.List.Single().Rings.Count), Is.EqualTo(("Southbridge", 2)));
    }

    [TestCase("", "boundaries-not-json")]
    [TestCase("PK zip", "boundaries-not-json")]
    [TestCase("{\"type\":\n\"FeatureCollection\",\n\"features\":[", "boundaries-not-json")]
    [TestCase("[]", "boundaries-no-collection")]
    [TestCase("{\"features\":7}", "boundaries-no-collection")]
    [TestCase("{\"features\":[]}", "boundaries-none")]
    [TestCase("{\"features\":[null]}", "boundaries-no-name")]
    [TestCase("{\"features\":[{\"properties\":{\"name\":\"\"}}]}", "boundaries-no-name")]
    [TestCase("{\"features\":[{\"properties\":{\"name\":\"North\"},\"geometry\":null}]}", "boundaries-no-shape")]
    [TestCase("{\"features\":[{\"properties\":{\"name\":\"North\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[-0.1,51.8]}}]}", "boundaries-no-shape")]
    [TestCase("{\"features\":[{\"properties\":{\"name\":\"North\"},\"geometry\":{\"type\":7,\"coordinates\":7}}]}", "boundaries-no-shape")]
    [TestCase("{\"features\":[{\"properties\":{\"name\":\"North\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-0.2,51.8],[-0.1,51.8],[-0.1,51.9],[-0.1,51.8]]]}}]}", "boundaries-no-shape")]
    [TestCase("{\"features\":[{\"properties\":{\"name\":\"North\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[51.8,-0.2],[51.8,-0.1],[51.9,-0.1],[51.8,-0.2]]]}}]}", "boundaries-not-degrees")]
    [TestCase("{\"features\":[{\"properties\":{\"name\":\"North\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[530624,178388],[530625,178388],[530625,178389],[530624,178388]]]}}]}", "boundaries-not-degrees")]
    [TestCase("{\"features\":[{\"properties\":{\"name\":\"North\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1e999,51.8],[-0.1,51.8],[-0.1,51.9],[1e999,51.8]]]}}]}", "boundaries-no-shape")]
    public void Read_OfWhatCannotBeDrawn_SaysWhatIsWrong(string file, string code) => Assert.That(Read(file).Refusal?.Code, Is.EqualTo(code));

    [Test]
    public void Read_NamesTheLine_AndTheDistrict()
    {
        Assert.That(Read("{\n\"features\": nonsense").Refusal!.Message, Does.Contain("line 2"));
        Assert.That(Read("{\"features\":[{\"properties\":{\"name\":\"North\"},\"geometry\":null}]}").Refusal!.Message, Does.Contain("District 1, North,"));
    }

    [Test]
    public void Read_IsBounded()
    {
        Assert.That(BoundaryReader.Read(new byte[BoundaryFile.LargestFile + 1]).Refusal, Is.EqualTo(MapRefusals.FileTooLarge));
        var area = $$$"""{"properties":{"name":"North"},"geometry":{"type":"Polygon","coordinates":{{{Square}}}}}""";
        Assert.That(Read(Collection([.. Enumerable.Repeat(area, BoundaryFile.MostAreas + 1)])).Refusal, Is.EqualTo(MapRefusals.TooManyAreas));
        var line = string.Join(',', Enumerable.Repeat("[-0.2,51.8]", BoundaryFile.MostPoints + 1));
        Assert.That(Read(Collection($$$"""{"properties":{"name":"North"},"geometry":{"type":"Polygon","coordinates":[[{{{line}}}]]}}""")).Refusal, Is.EqualTo(MapRefusals.TooManyPoints));
        Assert.That(Read(new string('[', 5_000)).Refusal?.Code, Is.EqualTo("boundaries-not-json"));
    }

    private static MusicHub.Domain.Result<BoundaryAreas> Read(string file) => BoundaryReader.Read(Encoding.UTF8.GetBytes(file));

    private static string Collection(params string[] features) => $$$"""{"type":"FeatureCollection","features":[{{{string.Join(',', features)}}}]}""";
}
