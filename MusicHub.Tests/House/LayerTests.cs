using System.Reflection;
using MusicHub.Domain;

namespace MusicHub.Tests.House;

/// <summary>The domain knows only the base class library; so its rules can be read and run without anything else.</summary>
public sealed class LayerTests
{
    private static readonly string[] Base = ["System.", "Microsoft.CSharp", "netstandard", "mscorlib"];

    [Test]
    public void Domain_ReferencesOnlyTheBaseClassLibrary() =>
        Assert.That(Foreign(typeof(Result).Assembly), Is.Empty);

    [Test]
    public void TheCheckItself_FindsForeignReferences() =>
        Assert.That(Foreign(typeof(MusicHub.Data.MusicHubDbContext).Assembly), Does.Contain("MusicHub.Domain"));

    private static IEnumerable<string?> Foreign(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name).Where(name => !Base.Any(known => name!.StartsWith(known, StringComparison.Ordinal)));
}
