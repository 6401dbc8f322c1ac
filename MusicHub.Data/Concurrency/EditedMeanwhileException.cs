using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;

namespace MusicHub.Data.Concurrency;

/// <summary>Somebody else saved the record after this person's form was made. The web answers with the 409 page.</summary>
public sealed class EditedMeanwhileException(Aggregate aggregate, Exception? inner = null) : DbUpdateException("The record was changed meanwhile.", inner)
{
    public Aggregate Aggregate { get; } = aggregate;
}
