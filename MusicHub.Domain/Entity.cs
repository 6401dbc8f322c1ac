namespace MusicHub.Domain;

/// <summary>Something with an identity of its own, given when it is made, so that its address and its history are known before it is saved.</summary>
public abstract class Entity
{
    public Guid Id { get; protected init; } = Ids.Next();
}

/// <summary>What is loaded, changed and saved as a whole. <see cref="Version"/> is raised at each save; a save that started from an older one is refused.</summary>
public abstract class Aggregate : Entity
{
    public int Version { get; private set; }
}

/// <summary>A row that belongs to an aggregate: changing it raises the aggregate's version.</summary>
public abstract class Part : Entity
{
    /// <summary>The identity of the aggregate that this belongs to.</summary>
    public abstract Guid OwnerId { get; }
}
