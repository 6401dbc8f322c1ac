using System.ComponentModel.DataAnnotations;

namespace MusicHub.Web.Features.History.ListChanges;

/// <summary>Which changes are listed, as the address says.</summary>
public sealed class ChangeFilter
{
    public const string Program = "program";

    public const string School = "school";

    /// <summary>A person's identity, <see cref="Program"/> for what nobody asked for, or <see cref="School"/> for what schools did by a link.</summary>
    public string? By { get; set; }

    public string? Kind { get; set; }

    /// <summary>The kind of record that was changed, such as Visit.</summary>
    public string? About { get; set; }

    /// <summary>One record, or the school that the records belong to.</summary>
    public Guid? Subject { get; set; }

    [Display(Name = "From")]
    public DateOnly? From { get; set; }

    [Display(Name = "To")]
    public DateOnly? To { get; set; }

    public bool ByProgram => By == Program;

    public bool BySchool => By == School;

    public Guid? ById => Guid.TryParse(By, out var id) ? id : null;
}
