using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.History;

namespace MusicHub.Web.Features.Shared;

/// <summary>Terms of First Access bookings in the history: each figure with its term, sums in pounds.</summary>
internal sealed class BookedTermsInHistory
{
    private readonly Dictionary<Guid, TermName> _terms;

    private BookedTermsInHistory(Dictionary<Guid, TermName> terms) => _terms = terms;

    public static async Task<BookedTermsInHistory> Of(IEnumerable<FieldChange> changes, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var ids = changes.Where(IsTold).Select(field => field.EntityId).Distinct().ToList();
        return new(ids.Count == 0 ? [] : await db.Set<BookedTerm>().Where(term => ids.Contains(term.Id)).Select(term => new { term.Id, term.Term }).ToDictionaryAsync(term => term.Id, term => term.Term, cancellationToken));
    }

    public static bool IsTold(FieldChange field) => field.Entity == nameof(BookedTerm);

    /// <summary>In the order of the terms.</summary>
    public IEnumerable<FieldWords> Words(IEnumerable<FieldChange> fields) =>
        from field in fields
        where IsTold(field) && _terms.ContainsKey(field.EntityId) && Title(field.Field) is not null
        orderby _terms[field.EntityId]
        select new FieldWords($"{_terms[field.EntityId]} term, {Title(field.Field)}", Value(field.Field, field.Before), Value(field.Field, field.After), field.Personal);

    private static string? Title(string field) => field switch
    {
        nameof(BookedTerm.FullCost) => "full cost",
        nameof(BookedTerm.Charge) => "charge",
        nameof(BookedTerm.Hire) => "hire",
        nameof(BookedTerm.Percent) => "the grant pays",
        nameof(BookedTerm.Ordinal) => "subsidised term",
        nameof(BookedTerm.IsGivenUp) => "given up",
        nameof(BookedTerm.KeptSessions) => "sessions taught",
        _ => null,
    };

    private static string? Value(string field, string? text) => (field, text) switch
    {
        (_, null) => null,
        (nameof(BookedTerm.IsGivenUp), _) => text == "True" ? "yes" : "no",
        (nameof(BookedTerm.FullCost) or nameof(BookedTerm.Charge) or nameof(BookedTerm.Hire), _) when Number(text) is { } pounds => pounds.Pounds(),
        (nameof(BookedTerm.Percent), _) when Number(text) is { } percent => $"{percent:0.####}%",
        _ => text,
    };

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
