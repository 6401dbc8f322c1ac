using System.ComponentModel.DataAnnotations;

namespace MusicHub.Tests.Design;

public sealed class TestForm
{
    [Display(Name = "School name")]
    public string? Name { get; set; }

    [Display(Name = "Visit date")]
    public DateOnly? VisitedOn { get; set; }

    public DateOnly DueOn { get; set; }

    [Display(Name = "Music budget")]
    public decimal? Budget { get; set; }

    public int? Pupils { get; set; }

    public string? Phase { get; set; }

    public List<string> Needs { get; set; } = [];

    public bool Agreed { get; set; }

    public string? Password { get; set; }
}

public sealed record TestPageModel(TestForm Form);
