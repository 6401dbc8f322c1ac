using System.Net;
using System.Text.Json;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

/// <summary>Sections of a record as the page's script sends them, each by itself.</summary>
internal static class SentSections
{
    /// <summary>With these a visit is done.</summary>
    public static readonly Dictionary<string, string?> Enough = new() { ["Form.MetOthers"] = "Kim Lee", ["Form.Priority"] = "High", ["Form.NextStep"] = "Ring in March" };

    public static string Stamp(HubPage page, string section) => page.Value($"Form.Stamps[{section}]")!;

    public static async Task<(HttpStatusCode Status, JsonElement Json)> Send(HubClient me, HubPage page, Visit visit, string section, string stamp, params (string Name, string Value)[] answers)
    {
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", page.Value("__RequestVerificationToken")!), new($"Form.Stamps[{section}]", stamp), .. answers.Select(answer => new KeyValuePair<string, string>(answer.Name, answer.Value))]);
        using var response = await me.Http.PostAsync($"/visits/{visit.Id}/sections", content);
        var body = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, body.StartsWith('{') ? JsonDocument.Parse(body).RootElement : default);
    }
}
