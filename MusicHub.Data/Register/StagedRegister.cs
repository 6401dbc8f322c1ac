using MusicHub.Domain;
using MusicHub.Domain.History;

namespace MusicHub.Data.Register;

/// <summary>A register that was read and is waiting for somebody to look at its preview. Gone once it is applied or given up.</summary>
[Unrecorded]
public sealed class StagedRegister : Entity
{
    private StagedRegister() => FileName = null!;

    public StagedRegister(RegisterContents contents, DateTimeOffset at, Guid byId)
    {
        FileName = contents.Files.File;
        Packed = contents.Pack();
        At = at;
        ById = byId;
    }

    public string FileName { get; private init; }

    public DateTimeOffset At { get; private init; }

    public Guid ById { get; private init; }

    /// <summary>The contents, compressed.</summary>
    public byte[] Packed { get; private init; } = [];

    public RegisterContents Contents() => RegisterContents.Unpack(Packed);
}
