using System.ComponentModel.DataAnnotations;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.FirstAccess.Scenarios;

/// <summary>A row of the typed take-up.</summary>
public sealed class TakeUpForm
{
    private const int Rows = 5;

    public Phase? Phase { get; set; }

    public DeliveryKind Kind { get; set; }

    [Display(Name = "Classes for one term")]
    public int? One { get; set; }

    [Display(Name = "Classes for two terms")]
    public int? Two { get; set; }

    [Display(Name = "Classes for three terms")]
    public int? Three { get; set; }

    internal static List<TakeUpForm> Of(TakeUp takeUp)
    {
        var rows = takeUp.Lines.GroupBy(line => (line.Phase, line.Kind)).Select(group => new TakeUpForm
        {
            Phase = group.Key.Phase,
            Kind = group.Key.Kind,
            One = Of(group, 1),
            Two = Of(group, 2),
            Three = Of(group, 3),
        }).ToList();
        while (rows.Count < Rows)
            rows.Add(new());
        return rows;
    }

    /// <param name="charges">Of the scenario’s year: what they do not subsidise costs the grant nothing.</param>
    internal static TakeUp Read(IEnumerable<TakeUpForm> rows, FirstAccessCharges? charges) => new(
    [
        .. from row in rows
           from line in new[] { (Terms: 1, Classes: row.One), (Terms: 2, Classes: row.Two), (Terms: 3, Classes: row.Three) }
           where line.Classes is not (null or 0)
           select TakeUpLine.Typed(row.Phase, row.Kind, line.Terms, line.Classes!.Value, charges),
    ]);

    private static int? Of(IEnumerable<TakeUpLine> lines, int terms) =>
        lines.Where(line => line.Terms == terms).Sum(line => line.Classes) is > 0 and var classes ? classes : null;
}
