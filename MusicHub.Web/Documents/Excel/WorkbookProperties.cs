namespace MusicHub.Web.Documents.Excel;

/// <summary>What a workbook says of itself.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="HubName">The document's author; stands at the head of each sheet and the foot of each printed page.</param>
/// <param name="DataAsAt">The day whose figures these are.</param>
/// <param name="Mark">Stands on each sheet and its printed pages, such as "Draft, not for circulation".</param>
public sealed record WorkbookProperties(string Title, string HubName, DateOnly DataAsAt, string? Mark = null)
{
    internal string Source => $"{HubName}. Data as at {BritishText.LongDate(DataAsAt)}.{(Mark is null ? "" : $" {Mark}.")}";
}
