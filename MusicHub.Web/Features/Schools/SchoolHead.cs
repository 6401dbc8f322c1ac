using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Schools;

/// <summary>Which school a form is about: names occur twice, so town and URN stand beside them.</summary>
public sealed record SchoolHead(Guid Id, string Name, string? Town, int Urn, int Version)
{
    public static SchoolHead Of(School school) => new(school.Id, school.Name, school.Register.Town, school.Urn, school.Version);

    public string Caption => Town is null ? $"{Name}, URN {Urn}" : $"{Name}, {Town}, URN {Urn}";

    public string Href => $"/schools/{Id}";
}
