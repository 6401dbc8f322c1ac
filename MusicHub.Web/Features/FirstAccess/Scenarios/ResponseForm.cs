using System.ComponentModel.DataAnnotations;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.FirstAccess.Scenarios;

/// <summary>A row of the response table, in per cent. A row without any figure says nothing.</summary>
public sealed class ResponseForm
{
    private const int Rows = 6;

    public Phase? Phase { get; set; }

    public int From { get; set; } = 1;

    [Display(Name = "Then for one term")]
    public decimal? One { get; set; }

    [Display(Name = "Then for two terms")]
    public decimal? Two { get; set; }

    [Display(Name = "Then for three terms")]
    public decimal? Three { get; set; }

    [Display(Name = "Then not at all")]
    public decimal? None { get; set; }

    internal bool IsEmpty => (One ?? Two ?? Three ?? None) is null;

    internal static List<ResponseForm> Of(ResponseTable response)
    {
        var rows = response.Rows.Select(row => new ResponseForm { Phase = row.Phase, From = row.From, One = row.One * 100, Two = row.Two * 100, Three = row.Three * 100, None = row.None * 100 }).ToList();
        while (rows.Count < Rows || rows.Count < response.Rows.Count + 2)
            rows.Add(new() { From = (rows.Count % 3) + 1 });
        return rows;
    }

    internal static ResponseTable Read(IEnumerable<ResponseForm> rows) => new(
        [.. rows.Where(row => !row.IsEmpty).Select(row => new ResponseRow(row.Phase, row.From, (row.One ?? 0) / 100, (row.Two ?? 0) / 100, (row.Three ?? 0) / 100, (row.None ?? 0) / 100))]);
}
