using System.Text;
using MusicHub.Domain.Mail;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Mail.Digests;

/// <summary>A person's week: schools, days and what is to be done. Never what was recorded of a visit, nor what a school wrote.</summary>
/// <param name="Monday">Of the week.</param>
public sealed record Digest(string Name, DateOnly Monday, IReadOnlyList<DigestSection> Sections)
{
    public string Subject => $"Your week from {Monday.Long()}";

    public string Lead => $"From {Monday.Long()} to {Monday.AddDays(6).Long()}";

    public bool IsEmpty => Sections.Count == 0;

    /// <summary>As an e-mail says it, with <see cref="OutgoingMail.LinkMark"/> where the link to turn it off goes.</summary>
    /// <param name="address">Makes a whole address of one in the program.</param>
    public string Text(Func<string, string> address)
    {
        var text = new StringBuilder($"Dear {Name},\n\nyour week from {Monday.Long()} to {Monday.AddDays(6).Long()}:\n");
        foreach (var part in Sections)
        {
            text.Append('\n').Append(part.Title).Append('\n');
            foreach (var item in part.Shown)
                text.Append("- ").Append(item.When).Append(": ").Append(item.What).Append(item.Detail is null ? "" : $" ({item.Detail})").Append("\n  ").Append(address(item.Path)).Append('\n');
            if (part.HasMore)
                text.Append("- and more: ").Append(address(part.MorePath)).Append('\n');
        }

        return text.Append("\nAll of it, as it stands now: ").Append(address("my/digest"))
            .Append("\n\nThis comes once a week. To stop it, without signing in:\n").Append(OutgoingMail.LinkMark).Append('\n').ToString();
    }
}

/// <param name="Items">One more than is shown, where there are more.</param>
/// <param name="MorePath">Where all of them are.</param>
public sealed record DigestSection(string Title, IReadOnlyList<DigestItem> Items, string MorePath)
{
    public const int Most = 12;

    public IEnumerable<DigestItem> Shown => Items.Take(Most);

    public bool HasMore => Items.Count > Most;
}

/// <param name="Path">Of its page in the program.</param>
public sealed record DigestItem(string When, string What, string? Detail, string Path);
