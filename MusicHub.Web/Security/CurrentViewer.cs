using MusicHub.Domain.People;

namespace MusicHub.Web.Security;

/// <summary>Who is asking, for the length of a request.</summary>
public sealed class CurrentViewer
{
    private Viewer? _viewer;

    public bool IsKnown => _viewer is not null;

    /// <exception cref="InvalidOperationException">Nobody is signed in; an endpoint that asks for a permission is never reached so.</exception>
    public Viewer Viewer => _viewer ?? throw new InvalidOperationException("Nobody is signed in.");

    internal void Is(Viewer viewer) => _viewer = viewer;
}
