namespace MusicHub.Domain.Schools;

/// <summary>An academy trust, as the register names it.</summary>
public sealed class Trust : Aggregate
{
    private Trust() => Name = SortName = null!;

    public Trust(int? code, string name)
    {
        Code = code;
        Name = name.Trim();
        SortName = Searchable.Fold(name);
    }

    /// <summary>The register's group number; null where a file gives names without codes.</summary>
    public int? Code { get; private set; }

    public string Name { get; private set; }

    public string SortName { get; private set; }

    public void Describe(int? code, string name)
    {
        Code ??= code;
        Name = name.Trim();
        SortName = Searchable.Fold(name);
    }
}
