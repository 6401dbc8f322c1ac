namespace MusicHub.Web.Design;

/// <summary>Something to choose in a list, a radio group or checkboxes.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);
