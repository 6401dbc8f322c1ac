using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Data.Mail;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Mail.ListMail;

/// <summary>The filters of the outbox, as they stand in its address. What cannot be read counts as not asked for.</summary>
public sealed class ListMailQuery
{
    /// <summary>What was refused and what was given up.</summary>
    public const string Unsent = "unsent";

    /// <summary>A state, or <see cref="Unsent"/>.</summary>
    public string? State { get; set; }

    public string? Kind { get; set; }

    /// <summary>Words of the address, the name or the subject.</summary>
    public string? Q { get; set; }

    public string? Page { get; set; }

    [BindNever]
    public int? PageNumber => int.TryParse(Page, out var page) ? page : null;

    [BindNever]
    public bool IsFiltered => InForce.Count > 0;

    [BindNever]
    public IReadOnlyList<(string Name, string Text)> InForce =>
    [
        .. new[]
        {
            ("q", string.IsNullOrWhiteSpace(Q) ? null : $"“{Q.Trim()}”"),
            ("state", States.FirstOrDefault(choice => string.Equals(choice.Value, State, StringComparison.OrdinalIgnoreCase))?.Text),
            ("kind", Kinds.FirstOrDefault(choice => string.Equals(choice.Value, Kind, StringComparison.OrdinalIgnoreCase))?.Text),
        }.Where(filter => filter.Item2 is not null).Select(filter => (filter.Item1, filter.Item2!)),
    ];

    public static IReadOnlyList<Choice> States { get; } =
        [new(Unsent, "Not sent: refused or given up"), .. Enum.GetValues<MailState>().Select(state => new Choice(state.ToString(), state.Title()))];

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<MailKind>().Select(kind => new Choice(kind.ToString(), kind.Title()))];

    public IQueryable<MailLine> Apply(IQueryable<MailLine> lines)
    {
        if (string.Equals(State, Unsent, StringComparison.OrdinalIgnoreCase))
            lines = lines.Unsent();
        else if (Enum.TryParse<MailState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state))
            lines = lines.Where(line => line.State == state);
        if (Enum.TryParse<MailKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind))
            lines = lines.Where(line => line.Kind == kind);
        return lines.Matching(Q);
    }
}

public sealed record ListMailPage(ListMailQuery Query, IReadOnlyList<MailLine> Rows, Paging Paging, bool IsOpen, Viewer Viewer);
